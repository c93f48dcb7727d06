import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { showOverview } from '../../lib/navigation';
import { assertNever, type RenewalStage, useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { Frame } from '../../ui/frame';
import { useRenewsWithApp } from '../entra-renew';
import { reportStage } from '../hand-over';
import { SignInContent, SignInFooter, signInStageOf } from '../sign-in';
import { AbandonDialog } from './abandon-dialog';
import { asPending } from './actions';
import { CheckFooter, CheckStage } from './check-stage';
import { DoneFooter, DoneStage } from './done-stage';
import { HandOverFooter, HandOverStage } from './hand-over-stage';
import { OutageCallout } from './outage-callout';
import css from './renewal.module.css';
import { StageList } from './stage-list';
import { renewalStageOf } from './stages';

/** The renewal of a setup's token: sign in, check, hand over, done. Until it is handed over, nothing is replaced. */
export function Renewal({ setup, chosen }: { setup: SetupView; chosen: RenewalStage | undefined }) {
  const { t } = useTranslator();
  const flow = useApp((app) => app.signIn);
  const [abandoning, setAbandoning] = useState(false);
  const stage = renewalStageOf(setup, flow, chosen);
  const withApp = useRenewsWithApp(setup) && setup.renewal?.step !== 'finish';
  const page = stage === 'handOver' ? `${stage} ${reportStage(asPending(setup))}` : stage;
  const abandon =
    setup.renewal && setup.renewal.step !== 'finish' ? (
      <Button appearance="subtle" onClick={() => setAbandoning(true)}>
        {t('renewal.abandon')}
      </Button>
    ) : null;
  const back = (
    <div className={css.back}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={showOverview}>
        {t('overview.kicker')}
      </Button>
      {abandon}
    </div>
  );
  return (
    <Frame
      page={`renewal ${page}`}
      kicker={t('renewal.kicker')}
      title={t(`renewal.${stage}.title`)}
      lead={t(stage === 'handOver' && withApp ? 'entraRenew.lead' : leadOf(setup, stage))}
      back={stage === 'done' ? null : back}
      footer={<Footer setup={setup} stage={stage} />}
    >
      <StageList setup={setup} current={stage} />
      {stage === 'signIn' && setup.outage ? <OutageCallout setup={setup} outage={setup.outage} /> : null}
      <Content setup={setup} stage={stage} />
      {abandoning ? <AbandonDialog setup={setup} onClose={() => setAbandoning(false)} /> : null}
    </Frame>
  );
}

/** In practice mode, no Entra uses any token. By script, nothing is pasted in the portal. */
function leadOf({ space, entraMethod }: SetupView, stage: RenewalStage) {
  if (space === 'real' && stage === 'handOver' && entraMethod === 'script') return 'renewal.handOver.lead.script';
  return space === 'practice' && stage !== 'check'
    ? (`renewal.${stage}.practice.lead` as const)
    : (`renewal.${stage}.lead` as const);
}

/** The sign-in shows the new token if it exists; a missing token requires a new sign-in. */
function forSignIn(setup: SetupView): SetupView {
  const pending = asPending(setup);
  return setup.renewal?.step === 'signIn' ? { ...pending, token: null } : pending;
}

function Content({ setup, stage }: { setup: SetupView; stage: RenewalStage }) {
  const { t } = useTranslator();
  const flow = useApp((app) => app.signIn);
  switch (stage) {
    case 'signIn': {
      const shown = forSignIn(setup);
      return (
        <>
          {setup.renewal?.step === 'signIn' ? (
            <Callout tone="warning" title={t('renewal.gone.title')}>
              <p>{t('renewal.gone.text')}</p>
            </Callout>
          ) : null}
          <SignInContent setup={shown} stage={signInStageOf(shown, flow)} />
        </>
      );
    }
    case 'check':
      return <CheckStage setup={asPending(setup)} />;
    case 'handOver':
      return <HandOverStage setup={setup} />;
    case 'done':
      return <DoneStage setup={setup} />;
    default:
      return assertNever(stage);
  }
}

function Footer({ setup, stage }: { setup: SetupView; stage: RenewalStage }) {
  const flow = useApp((app) => app.signIn);
  switch (stage) {
    case 'signIn': {
      const shown = forSignIn(setup);
      return <SignInFooter setup={shown} stage={signInStageOf(shown, flow)} />;
    }
    case 'check':
      return <CheckFooter setup={asPending(setup)} />;
    case 'handOver':
      return <HandOverFooter setup={setup} />;
    case 'done':
      return <DoneFooter />;
    default:
      return assertNever(stage);
  }
}
