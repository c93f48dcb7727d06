import type { SetupView, StepId } from '../../electron/contract';
import { guide } from '../guide';
import { AttributeTable } from '../parts/attribute-table';
import { Rail } from '../parts/rail';
import { WorkbenchCard } from '../parts/workbench-card';
import { Renewal } from '../renewal/renewal';
import { ConnectEntra } from '../steps/connect-entra';
import { ConnectionTest } from '../steps/connection-test';
import { GuideStep } from '../steps/guide-step';
import { KeepIt } from '../steps/keep-it';
import { OrgId } from '../steps/org-id';
import { SignIn } from '../steps/sign-in';
import { assertNever, type RenewalStage, type SetupPlace } from '../store';
import { RecordPage } from './later-pages';
import { Overview } from './overview';

interface SetupProps {
  readonly setup: SetupView;
  readonly step: SetupPlace;
  readonly stage: RenewalStage | undefined;
}

/** One setup: the rail, and its start page, the step that is open, or the renewal of its token. */
export function Setup({ setup, step, stage }: SetupProps) {
  return (
    <div className="shell">
      <Rail setup={setup} current={step} />
      <Place setup={setup} step={step} stage={stage} />
    </div>
  );
}

function Place({ setup, step, stage }: SetupProps) {
  if (step === 'overview') return <Overview setup={setup} />;
  if (step === 'record') return <RecordPage setup={setup} />;
  return step === 'renewal' ? <Renewal setup={setup} chosen={stage} /> : <Step setup={setup} step={step} />;
}

function Step({ setup, step }: { setup: SetupView; step: StepId }) {
  switch (step) {
    case 'beforeYouBegin':
    case 'addApp':
    case 'choosePeople':
    case 'turnOn':
    case 'checkResult':
      return <GuideStep setup={setup} guide={guide[step]} />;
    case 'attributeMappings':
      return (
        <GuideStep setup={setup} guide={guide[step]}>
          <WorkbenchCard />
          <AttributeTable />
        </GuideStep>
      );
    case 'signIn':
      return <SignIn setup={setup} />;
    case 'orgId':
      return <OrgId setup={setup} />;
    case 'connectionTest':
      return <ConnectionTest setup={setup} />;
    case 'connectEntra':
      return <ConnectEntra setup={setup} />;
    case 'keepIt':
      return <KeepIt setup={setup} guide={guide[step]} />;
    default:
      return assertNever(step);
  }
}
