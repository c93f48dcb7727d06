import { Button } from '@fluentui/react-components';
import { CheckmarkCircle48Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { showOverview } from '../setups/actions';
import { expiryText } from '../sign-in/result';
import { PreviousToken } from './previous-token';
import { Restart } from './restart';

/** The new token is the one in use: until when, what is left to do in Entra, and what becomes of the old one. */
export function DoneStage({ setup }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  const { token, lastRenewal } = setup;
  return (
    <>
      <section className="card finished">
        <CheckmarkCircle48Regular aria-hidden="true" className="finished-icon" />
        <div className="finished-text">
          <h2>{t('renewal.done.works')}</h2>
          <p>{t(token?.place === 'keychain' ? 'renewal.done.text' : 'renewal.done.thisRun')}</p>
          {token ? <p>{t('renewal.token.until', { expiry: expiryText(token, translator) })}</p> : null}
        </div>
      </section>
      {lastRenewal?.late ? <Restart late={lastRenewal.late} /> : null}
      <PreviousToken setup={setup} />
    </>
  );
}

export function DoneFooter() {
  const { t } = useTranslator();
  return (
    <Button appearance="primary" onClick={showOverview}>
      {t('renewal.done.back')}
    </Button>
  );
}
