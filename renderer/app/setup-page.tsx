import type { SetupView, StepId } from '../../shared/contract';
import { ConnectionTest } from '../features/connection-test';
import { EntraPart, SheetPage } from '../features/entra-part';
import { GuideStep, KeepIt } from '../features/guide';
import { ConnectEntra } from '../features/hand-over';
import { MappingsStep } from '../features/mappings';
import { OrgId } from '../features/org-id';
import { Overview } from '../features/overview';
import { DuplicateCheck, DuplicatesReminder } from '../features/preflight';
import { RecordPage } from '../features/record';
import { AttributeTable } from '../features/reference';
import { Renewal } from '../features/renewal';
import { CheckResult } from '../features/result-check';
import { SignIn } from '../features/sign-in';
import { assertNever, type RenewalStage, type SetupPageId } from '../lib/store';
import { Sidebar } from './layout/sidebar';
import css from './setup-page.module.css';

interface SetupProps {
  readonly setup: SetupView;
  readonly step: SetupPageId;
  readonly stage: RenewalStage | undefined;
}

/** One setup: the sidebar, and its start page, the open step, or the renewal of its token. */
export function SetupPage({ setup, step, stage }: SetupProps) {
  return (
    <div className={css.setup}>
      <Sidebar setup={setup} current={step} />
      <PageContent setup={setup} step={step} stage={stage} />
    </div>
  );
}

function PageContent({ setup, step, stage }: SetupProps) {
  if (step === 'overview') return <Overview setup={setup} />;
  if (step === 'record') return <RecordPage setup={setup} />;
  if (step === 'sheet') return <SheetPage setup={setup} />;
  return step === 'renewal' ? <Renewal setup={setup} chosen={stage} /> : <Step setup={setup} step={step} />;
}

function Step({ setup, step }: { setup: SetupView; step: StepId }) {
  switch (step) {
    case 'beforeYouBegin':
    case 'choosePeople':
      return <GuideStep setup={setup} step={step} />;
    case 'addApp':
      return (
        <GuideStep setup={setup} step={step}>
          <EntraPart setup={setup} />
        </GuideStep>
      );
    case 'turnOn':
      return (
        <GuideStep setup={setup} step={step}>
          <DuplicatesReminder setup={setup} />
        </GuideStep>
      );
    case 'attributeMappings':
      return (
        <MappingsStep setup={setup}>
          <AttributeTable />
        </MappingsStep>
      );
    case 'signIn':
      return <SignIn setup={setup} />;
    case 'orgId':
      return <OrgId setup={setup} />;
    case 'connectionTest':
      return <ConnectionTest setup={setup} />;
    case 'connectEntra':
      return <ConnectEntra setup={setup} />;
    case 'checkResult':
      return <CheckResult setup={setup} />;
    case 'checkDuplicates':
      return <DuplicateCheck setup={setup} />;
    case 'keepIt':
      return <KeepIt setup={setup} />;
    default:
      return assertNever(step);
  }
}
