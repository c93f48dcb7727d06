import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { refreshSetup, showRenewal } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { Callout, FailureCallout } from '../../ui/callout';
import { FailedTestNote } from '../../ui/failed-test-note';
import { Actions } from '../../ui/layout';
import { NextButton } from '../../ui/next-button';
import { Paragraph } from '../../ui/paragraph';
import { RenewalSheetCard } from '../entra-part';
import { EntraRenewal, goByHand, proofReason, useRenewsWithApp } from '../entra-renew';
import { HandOver, untilRecorded } from '../hand-over';
import { asPending, confirmRenewal } from './actions';

/** The new Secret Token goes to Entra's portal, over the old one. */
export function HandOverStage({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const withApp = useRenewsWithApp(setup);
  if (!setup.renewal) return null;
  if (setup.renewal.step === 'finish') return <Finishing setup={setup} />;
  const recorded = <Paragraph>{t('renewal.handOver.recorded', { kept: setup.outage ? 'no' : 'yes' })}</Paragraph>;
  const { failedTest, entraTest } = setup.renewal;
  const toTest = () => showRenewal('check');
  const failed = failedTest ? <FailedTestNote test={failedTest} onOpen={toTest} /> : null;
  if (withApp)
    return (
      <>
        {failed}
        <EntraRenewal setup={setup} onTest={toTest} />
      </>
    );
  return (
    <>
      {failed}
      {setup.entraMethod === 'graph' ? (
        <Actions>
          <Button onClick={() => goByHand(setup.id, false)}>{t('entraRenew.useApp')}</Button>
        </Actions>
      ) : null}
      {entraTest?.result === 'succeeded' ? null : <RenewalSheetCard />}
      <HandOver setup={asByHand(asPending(setup))} token="pending" recorded={recorded} onTest={toTest} />
    </>
  );
}

/** Instructions for the portal are not folded where the administrator chose them in place of this app. */
function asByHand(setup: SetupView): SetupView {
  return setup.entraMethod === 'graph' ? { ...setup, entraMethod: 'portal' } : setup;
}

/** Entra has the new token, but the keychain has not replaced the old one yet. */
function Finishing({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <>
      <Callout
        tone="info"
        title={t(setup.space === 'practice' ? 'renewal.finish.practice.title' : 'renewal.finish.title')}
      >
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
  const withApp = useRenewsWithApp(setup);
  if (setup.renewal?.step === 'finish') {
    return (
      <Button appearance="primary" disabled={busy} onClick={() => void refreshSetup()}>
        {t('signIn.unsaved.retry')}
      </Button>
    );
  }
  const confirm = (keepPrevious: boolean) =>
    void confirmRenewal(keepPrevious).then((answered) => setWithoutOld(!answered));
  const isProved = setup.renewal?.entraProofs.runSucceeded !== undefined;
  const untilProved = isProved ? {} : { disabled: true, 'aria-describedby': proofReason };
  const reason: { disabled?: boolean } = withApp ? untilProved : untilRecorded(asPending(setup));
  return (
    <>
      {withoutOld ? (
        <Button disabledFocusable={busy} onClick={() => confirm(false)}>
          {t('renewal.handOver.withoutOld')}
        </Button>
      ) : null}
      <NextButton {...reason} disabled={busy || reason.disabled === true} onClick={() => confirm(true)}>
        {t('app.continue')}
      </NextButton>
    </>
  );
}
