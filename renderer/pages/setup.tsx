import type { SetupView, StepId } from '../../electron/contract';
import { Rail } from '../parts/rail';
import { ConnectEntra } from '../steps/connect-entra';
import { ConnectionTest } from '../steps/connection-test';
import { OrgId } from '../steps/org-id';
import { RecordStep } from '../steps/record';
import { SignIn } from '../steps/sign-in';
import { assertNever } from '../store';

/** One setup: the rail and the step that is open. */
export function Setup({ setup, step }: { setup: SetupView; step: StepId }) {
  return (
    <div className="shell">
      <Rail setup={setup} current={step} />
      <Step setup={setup} step={step} />
    </div>
  );
}

function Step({ setup, step }: { setup: SetupView; step: StepId }) {
  switch (step) {
    case 'signIn':
      return <SignIn setup={setup} />;
    case 'orgId':
      return <OrgId setup={setup} />;
    case 'connectionTest':
      return <ConnectionTest setup={setup} />;
    case 'connectEntra':
      return <ConnectEntra setup={setup} />;
    case 'record':
      return <RecordStep setup={setup} />;
    default:
      return assertNever(step);
  }
}
