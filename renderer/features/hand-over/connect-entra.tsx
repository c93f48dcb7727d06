import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { ConfirmedAs } from '../../ui/confirmed-as';
import { Section } from '../../ui/layout';
import { PageFrame } from '../../ui/page-frame';
import { ValueBox } from '../../ui/value-box';
import { connectEntraTroubles, PortalSwitch, Troubles } from '../guide';
import { entraTested } from './actions';
import { EntraHelp } from './help';
import { PortalSteps } from './portal';
import { SecretToken } from './token';

/** Two values go to Entra's portal, and its answer comes back into the record. */
export function ConnectEntra({ setup }: { setup: SetupView }) {
  const { t, moment } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const { entraTest, mayReportEntraTest } = setup;
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
      <Button disabled={busy || !mayReportEntraTest} onClick={fail}>
        {t('handOver.failed')}
      </Button>
      <Button appearance="primary" disabled={busy || !mayReportEntraTest} onClick={() => void entraTested('succeeded')}>
        {t('handOver.succeeded')}
      </Button>
    </>
  );
  return (
    <PageFrame step="connectEntra" title={t('handOver.title')} why={t('handOver.why')} footer={footer}>
      <PortalSwitch setup={setup} />
      {entraTest ? (
        <Callout tone={failed ? 'warning' : 'success'}>
          <p>{t(`handOver.recorded.${entraTest.result}`, { moment: moment(entraTest.at) })}</p>
        </Callout>
      ) : null}
      {failed ? <EntraHelp open={helpOpen} onToggle={setHelpOpen} show={justFailed} onTest={toTest} /> : null}
      <Section>
        <h2>{t('handOver.values')}</h2>
        {setup.tenantUrl ? <ValueBox label={t('handOver.tenantUrl')} value={setup.tenantUrl} /> : null}
        <SecretToken setup={setup} />
      </Section>
      <PortalSteps setup={setup} />
      <Section>
        <h2>{t('handOver.result')}</h2>
        <p>{t(mayReportEntraTest ? 'handOver.result.text' : 'handOver.result.copyFirst')}</p>
        <ConfirmedAs setup={setup} />
      </Section>
      {failed ? null : <EntraHelp open={helpOpen} onToggle={setHelpOpen} show={false} onTest={toTest} />}
      <Troubles troubles={connectEntraTroubles[setup.portal]} />
    </PageFrame>
  );
}
