import { Button } from '@fluentui/react-components';
import type { Failure } from '../../electron/contract';
import { saveToken } from '../actions/sign-in';
import { useTranslator } from '../i18n';
import { FailureCallout } from '../parts/callout';
import { useApp } from '../store';

/** The keychain did not take the token: what to do about it, or how to go on without it. */
export function UnsavedToken({ failure }: { failure: Failure }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const hopeless = failure.code === 'keychain.tooLong';
  const retry = (
    <Button
      key="retry"
      appearance={hopeless ? 'secondary' : 'primary'}
      disabled={busy}
      onClick={() => void saveToken('keychain')}
    >
      {t('signIn.unsaved.retry')}
    </Button>
  );
  const keep = (
    <Button
      key="keep"
      appearance={hopeless ? 'primary' : 'secondary'}
      disabled={busy}
      onClick={() => void saveToken('thisRun')}
    >
      {t('signIn.unsaved.thisRun')}
    </Button>
  );
  return (
    <section>
      <h2>{t('signIn.unsaved.title')}</h2>
      <FailureCallout failure={failure} tone="warning" alert actions={hopeless ? [keep, retry] : [retry, keep]}>
        <p className="quiet">{t('signIn.unsaved.thisRun.text')}</p>
      </FailureCallout>
    </section>
  );
}
