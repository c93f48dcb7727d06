import { Button } from '@fluentui/react-components';
import type { Failure } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { FailureCallout } from '../../ui/callout';
import { Quiet } from '../../ui/text';
import { saveToken } from './actions';
import css from './unsaved.module.css';

/** The keychain could not store the token: the remedy, or how to continue without storing it. */
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
    <section className={css.unsaved}>
      <h2>{t('signIn.unsaved.title')}</h2>
      <FailureCallout failure={failure} tone="warning" alert actions={hopeless ? [keep, retry] : [retry, keep]}>
        <Quiet>{t('signIn.unsaved.thisRun.text')}</Quiet>
      </FailureCallout>
    </section>
  );
}
