import type { SetupView, StepId } from '../../electron/contract';
import { guide } from '../guide';
import { AttributeTable } from '../parts/attribute-table';
import { Rail } from '../parts/rail';
import { WorkbenchCard } from '../parts/workbench-card';
import { ConnectEntra } from '../steps/connect-entra';
import { ConnectionTest } from '../steps/connection-test';
import { GuideStep } from '../steps/guide-step';
import { KeepIt } from '../steps/keep-it';
import { OrgId } from '../steps/org-id';
import { SignIn } from '../steps/sign-in';
import { assertNever, type SetupPlace } from '../store';
import { Overview } from './overview';

/** One setup: the rail, and its start page or the step that is open. */
export function Setup({ setup, step }: { setup: SetupView; step: SetupPlace }) {
  return (
    <div className="shell">
      <Rail setup={setup} current={step} />
      {step === 'overview' ? <Overview setup={setup} /> : <Step setup={setup} step={step} />}
    </div>
  );
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
