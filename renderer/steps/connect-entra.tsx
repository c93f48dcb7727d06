import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SetupView } from '../../electron/contract';
import { entraTested } from '../actions/hand-over';
import { goTo } from '../actions/setups';
import { connectEntraTroubles } from '../guide/troubles';
import { useTranslator } from '../i18n';
import { Callout } from '../parts/callout';
import { PageFrame } from '../parts/page-frame';
import { Troubles } from '../parts/troubles';
import { ValueBox } from '../parts/value-box';
import { useApp } from '../store';
import { EntraHelp } from './connect-entra-help';
import { PortalSteps } from './connect-entra-portal';
import { SecretToken } from './connect-entra-token';

/** Two values go to Entra's portal, and its answer comes back into the record. */
export function ConnectEntra({ setup }: { setup: SetupView }) {
  const { t, moment } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const { entraTest } = setup;
  const failed = entraTest?.result === 'failed';
  const [helpOpen, setHelpOpen] = useState(failed);
  const [justFailed, setJustFailed] = useState(false);
  const toTest = () => goTo('connectionTest');
  const fail = () => {
    setHelpOpen(true);
    setJustFailed(true);
    void entraTested('failed');
  };
  const footer = (
    <>
      <Button disabled={busy} onClick={fail}>
        {t('entra.failed')}
      </Button>
      <Button appearance="primary" disabled={busy} onClick={() => void entraTested('succeeded')}>
        {t('entra.succeeded')}
      </Button>
    </>
  );
  return (
    <PageFrame step="connectEntra" title={t('entra.title')} why={t('entra.why')} footer={footer}>
      {entraTest ? (
        <Callout tone={failed ? 'warning' : 'success'}>
          <p>{t(`entra.recorded.${entraTest.result}`, { moment: moment(entraTest.at) })}</p>
        </Callout>
      ) : null}
      {failed ? <EntraHelp open={helpOpen} onToggle={setHelpOpen} show={justFailed} onTest={toTest} /> : null}
      <section className="part">
        <h2>{t('entra.values')}</h2>
        {setup.tenantUrl ? <ValueBox label={t('entra.tenantUrl')} value={setup.tenantUrl} /> : null}
        <SecretToken setup={setup} />
      </section>
      <PortalSteps />
      <section className="part">
        <h2>{t('entra.result')}</h2>
        <p>{t('entra.result.text')}</p>
      </section>
      {failed ? null : <EntraHelp open={helpOpen} onToggle={setHelpOpen} show={false} onTest={toTest} />}
      <Troubles troubles={connectEntraTroubles} />
    </PageFrame>
  );
}
