import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/contract';
import { graphScopes } from '../../../shared/enums/microsoft-sign-in';
import { useTranslator } from '../../lib/i18n';
import { signInToMicrosoft } from './actions';
import { useMicrosoft } from './state';

/** Failures that only a new sign-in ends. */
const ends: readonly string[] = ['graph.claims', 'graph.signInExpired'];

/** The button that signs in again, beside a failure that asks for it; null: the failure has another remedy. */
export function signInAgain(failure: Failure): ReactNode {
  return ends.includes(failure.code) ? <SignInAgain failure={failure} /> : null;
}

/** With the permissions of the last sign-in, and with the claims that Graph asked for. */
function SignInAgain({ failure: { detail } }: { failure: Failure }) {
  const { t } = useTranslator();
  const granted = useMicrosoft((page) => page.known?.session?.scopes);
  const scopes = graphScopes.filter((scope) => granted?.includes(scope));
  const claims = detail?.claims;
  if (scopes.length === 0) return null;
  return (
    <Button onClick={() => void signInToMicrosoft(scopes, typeof claims === 'string' ? { claims } : {})}>
      {t('microsoft.again')}
    </Button>
  );
}
