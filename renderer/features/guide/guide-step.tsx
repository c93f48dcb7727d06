import type { ReactNode } from 'react';
import type { PortalStepId, SetupView } from '../../../shared/contract';
import { entraStepIds } from '../../../shared/enums';
import { dependsOnPortal, guidePage } from '../../../shared/guide';
import type { GuideNote, GuideTask } from '../../../shared/guide/types';
import { doneAt, seenAt } from '../../../shared/texts/entra-seen-texts';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { ConfirmedAs } from '../../ui/confirmed-as';
import { NextButton } from '../../ui/next-button';
import { PageFrame } from '../../ui/page-frame';
import { PracticeNote } from '../../ui/practice-note';
import { EntraLook } from '../entra-look';
import { ByHand, MethodChoice, ScriptCard, scriptOf } from '../entra-scripts';
import { EntraSetUp } from '../entra-set-up';
import { confirmStep, goOn } from './actions';
import { ConfirmedLine } from './guide-confirmed';
import { GuideLocation } from './guide-location';
import { GuideNotes } from './guide-notes';
import { GuideTasks } from './guide-tasks';
import { PortalSwitch } from './portal-switch';
import { Troubles } from './troubles';

/** The steps that a look at Entra can confirm. */
const lookedAt: readonly string[] = entraStepIds;

interface GuideStepProps {
  readonly setup: SetupView;
  readonly step: PortalStepId;
  /** What must be known before anything else on the page. */
  readonly warning?: ReactNode;
  /** What the step asks for before its instructions. */
  readonly lead?: ReactNode;
  /** Instructions in place of those of the guide. */
  readonly tasks?: readonly GuideTask[];
  /** Notes in place of those of the guide. */
  readonly notes?: readonly GuideNote[];
  /** In practice mode, ticks stand for the changes in the portal. */
  readonly ticks?: boolean;
  /** It was confirmed for something that has changed since: it can be confirmed again. */
  readonly reopened?: boolean;
  /** What the button does instead of confirming the step at once. */
  readonly onConfirm?: () => void;
  /** Content besides the guide. */
  readonly children?: ReactNode;
}

/** A step that is done in a portal: location, instructions and notes. The administrator confirms it. */
export function GuideStep(props: GuideStepProps) {
  const { setup, step, warning, lead, tasks, notes, ticks = false, reopened = false, onConfirm, children } = props;
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const guide = guidePage(step, setup.portal);
  const practice = setup.space === 'practice';
  const shown = tasks ?? guide.tasks;
  const confirmed = reopened ? undefined : setup.confirmed[step];
  const footer = confirmed ? (
    <NextButton onClick={() => goOn(step)}>{t('app.continue')}</NextButton>
  ) : (
    <NextButton disabled={busy} onClick={onConfirm ?? (() => void confirmStep(step))}>
      {t(guide.confirm)}
    </NextButton>
  );
  const byApp = setup.entraMethod === 'graph' && lookedAt.includes(step);
  const script = setup.entraMethod === 'script' ? scriptOf[step] : undefined;
  const inPortal = (
    <>
      {dependsOnPortal(step) ? <PortalSwitch setup={setup} early={step === 'addApp'} /> : null}
      <GuideLocation guide={guide} />
    </>
  );
  const tasksList = (
    <GuideTasks guide={{ ...guide, tasks: practice && !guide.location ? shown.map(withoutLink) : shown }} />
  );
  return (
    <PageFrame
      step={step}
      stage={setup.entraPart?.waiting ? 'elsewhere' : 'here'}
      title={t(guide.title)}
      why={t(guide.why)}
      footer={footer}
    >
      {confirmed ? (
        <ConfirmedLine step={step} at={confirmed} seen={seenAt(setup, step)} done={doneAt(setup, step)} />
      ) : null}
      {warning}
      <PracticeNote
        setup={setup}
        button={t(confirmed ? 'app.continue' : guide.confirm)}
        also={byApp ? 'graph' : noteOf(step, guide.location !== undefined, ticks && !confirmed)}
      />
      {step === 'addApp' ? <MethodChoice setup={setup} /> : null}
      {byApp ? <EntraLook setup={setup}>{step === 'addApp' ? <EntraSetUp setup={setup} /> : null}</EntraLook> : null}
      {script ? (
        <>
          <ScriptCard setup={setup} {...script} />
          {lead}
          <ByHand setup={setup}>
            {inPortal}
            {tasksList}
          </ByHand>
        </>
      ) : (
        <>
          {inPortal}
          {lead}
          {tasksList}
        </>
      )}
      <GuideNotes notes={notes ?? guide.notes} />
      {children}
      <Troubles troubles={guide.troubles} />
      {confirmed ? null : <ConfirmedAs setup={setup} />}
    </PageFrame>
  );
}

/** What is special on the page in practice mode. */
function noteOf(step: PortalStepId, isInPortal: boolean, ticks: boolean) {
  if (step === 'turnOn') return 'entra';
  return isInPortal ? (ticks ? 'ticks' : undefined) : 'needs';
}

/** What a practice setup needs is given, so no link leads to a real portal. */
function withoutLink({ link: _, ...task }: GuideTask): GuideTask {
  return task;
}
