import { Button } from '@fluentui/react-components';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { showOverview } from '../../lib/navigation';
import { expiryText } from '../../ui/expiry-text';
import { SuccessCard } from '../../ui/success-card';
import { NewFiles } from './new-files';
import { PreviousToken } from './previous-token';
import { Restart } from './restart';

/** The new token is in use: its expiry, the remaining work in Entra, and the future of the old token. */
export function DoneStage({ setup }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t } = translator;
  const { token, lastRenewal } = setup;
  const texts = setup.space === 'practice' ? 'renewal.done.practice' : 'renewal.done';
  const before = lastRenewal?.provisioning;
  return (
    <>
      <SuccessCard title={t(`${texts}.works`)}>
        <p>{t(token?.location === 'keychain' ? 'renewal.done.text' : `${texts}.thisRun`)}</p>
        {token ? <p>{t('renewal.token.until', { expiry: expiryText(token, translator) })}</p> : null}
      </SuccessCard>
      {before?.offAt ? <Restart setup={setup} off={before.state === 'turnedOff'} /> : null}
      <NewFiles setup={setup} />
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
