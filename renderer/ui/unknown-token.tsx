import { Button } from '@fluentui/react-components';
import { useTranslator } from '../lib/i18n';
import { refreshSetup, signInAgain } from '../lib/navigation';
import { useApp } from '../lib/store';
import { FailureCallout } from './callout';

/** Shown on every step of a setup whose keychain cannot be read, or holds another token. */
export function UnknownToken() {
  const { t } = useTranslator();
  const setup = useApp((app) => app.setup);
  const busy = useApp((app) => app.busy) !== null;
  const route = useApp((app) => app.route);
  const failure = setup?.token?.failure;
  // A newer token that waits to be stored says the same, with more to choose from.
  if (!failure || setup?.unsaved) return null;
  const isOther = failure.code === 'keychain.otherToken';
  // These pages offer the sign-in themselves.
  const signsIn = route.page === 'setup' && (route.step === 'signIn' || route.step === 'renewal');
  const action =
    isOther && signsIn ? undefined : (
      <Button disabled={busy} onClick={() => (isOther ? signInAgain() : void refreshSetup())}>
        {t(isOther ? 'signIn.signInAgain' : 'signIn.unsaved.retry')}
      </Button>
    );
  return <FailureCallout failure={failure} tone="warning" alert actions={action} />;
}
