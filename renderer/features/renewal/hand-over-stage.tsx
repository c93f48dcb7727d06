import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { refreshSetup, showRenewal } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { Callout, FailureCallout } from '../../ui/callout';
import { FailedTestNote } from '../../ui/failed-test-note';
import { Section, SectionHead } from '../../ui/layout';
import { ValueBox } from '../../ui/value-box';
import { PortalSwitch, renewalTasks, TaskList } from '../guide';
import { EntraHelp, SecretToken } from '../hand-over';
import { asPending, confirmRenewal, entraFailed } from './actions';

/** The new Secret Token goes to Entra's portal, over the old one. */
export function HandOverStage({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const [helpOpen, setHelpOpen] = useState(false);
  const { renewal } = setup;
  if (!renewal) return null;
  if (renewal.step === 'finish') return <Finishing setup={setup} />;
  const failed = renewal.entraTest?.result === 'failed';
  return (
    <>
      {renewal.failedTest ? <FailedTestNote test={renewal.failedTest} onOpen={() => showRenewal('check')} /> : null}
      <PortalSwitch setup={setup} />
      {failed ? (
        <Callout tone="warning" title={t('renewal.handOver.failed.title')}>
          <p>{t('renewal.handOver.failed.text')}</p>
        </Callout>
      ) : null}
      <Section>
        <h2>{t('renewal.handOver.copy')}</h2>
        <SecretToken setup={asPending(setup)} token="pending" />
        {setup.tenantUrl ? <ValueBox label={t('renewal.handOver.tenantUrl')} value={setup.tenantUrl} /> : null}
      </Section>
      <Section>
        <SectionHead>
          <h2>{t('renewal.handOver.portal')}</h2>
          <Button icon={<Open20Regular />} onClick={() => void openLink('entraProvisioning')}>
            {t('handOver.portal.open')}
          </Button>
        </SectionHead>
        <TaskList {...renewalTasks[setup.portal]} />
      </Section>
      <EntraHelp open={helpOpen || failed} onToggle={setHelpOpen} show={false} onTest={() => showRenewal('check')} />
    </>
  );
}

/** Entra has the new token, but the keychain has not replaced the old one yet. */
function Finishing({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <>
      <Callout tone="info" title={t('renewal.finish.title')}>
        <p>{t('renewal.finish.text')}</p>
      </Callout>
      {/* Where the keychain does not answer at all, every page of the setup says so. */}
      {setup.reconcileFailure && !setup.token?.failure ? (
        <FailureCallout failure={setup.reconcileFailure} tone="warning" alert />
      ) : null}
    </>
  );
}

export function HandOverFooter({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const [withoutOld, setWithoutOld] = useState(false);
  if (setup.renewal?.step === 'finish') {
    return (
      <Button appearance="primary" disabled={busy} onClick={() => void refreshSetup()}>
        {t('signIn.unsaved.retry')}
      </Button>
    );
  }
  const copied = setup.renewal?.copiedAt !== null;
  const confirm = (keepPrevious: boolean) =>
    void confirmRenewal(keepPrevious).then((answered) => setWithoutOld(!answered));
  return (
    <>
      {withoutOld ? (
        <Button disabled={busy} onClick={() => confirm(false)}>
          {t('renewal.handOver.withoutOld')}
        </Button>
      ) : (
        <Button disabled={busy || !copied} onClick={() => void entraFailed()}>
          {t('handOver.failed')}
        </Button>
      )}
      <Button appearance="primary" disabled={busy || !copied} onClick={() => confirm(true)}>
        {t('renewal.handOver.confirm')}
      </Button>
    </>
  );
}
