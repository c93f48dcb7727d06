import type { SetupView, StepId } from '../../shared/contract';
import { ConnectionTest } from '../features/connection-test/connection-test';
import { guide } from '../features/guide/content';
import { GuideStep } from '../features/guide/guide-step';
import { KeepIt } from '../features/guide/keep-it';
import { ConnectEntra } from '../features/hand-over/connect-entra';
import { WorkbenchCard } from '../features/mappings/workbench-card';
import { OrgId } from '../features/org-id/org-id';
import { Overview } from '../features/overview/overview';
import { AttributeTable } from '../features/reference/attribute-table';
import { Renewal } from '../features/renewal/renewal';
import { SignIn } from '../features/sign-in/sign-in';
import { assertNever, type RenewalStage, type SetupPlace } from '../lib/store';
import { Rail } from './layout/sidebar';
import { RecordPage } from './lazy-pages';

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
