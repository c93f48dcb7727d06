import type { RecordSection, RecordTone, RecordValue, StepState, StepView } from '../../../../shared/contract';
import { portalStepIds } from '../../../../shared/enums';
import { stepNumber } from '../../../../shared/enums/step-progress';
import { confirmedByText } from '../../../../shared/texts/confirmed-by';
import { seenAt } from '../../../../shared/texts/entra-seen-texts';
import { arrivalText } from '../../../../shared/texts/result-check-texts';
import { stepsOf } from '../../setup/steps';
import { confirmerOf, entraTesterOf } from './confirmers';
import type { RenderContext } from './render-context';
import { message, momentOf } from './values';

const tones: Readonly<Record<StepState, RecordTone>> = {
  done: 'good',
  next: 'info',
  waiting: 'plain',
  attention: 'warning',
};

/** Every step with its state and the time it was done. */
export function stepsSection(context: RenderContext): RecordSection {
  const { facts, now, translator } = context;
  const { t } = translator;
  return {
    id: 'steps',
    title: t('document.section.steps'),
    blocks: [
      {
        kind: 'table',
        id: 'steps',
        caption: t('document.section.steps'),
        columns: [t('document.steps.step'), t('document.steps.state'), t('document.steps.when')],
        rows: stepsOf({ facts, location: null, now }).map((step) => ({
          id: step.id,
          cells: [
            message(nameOf(step, context)),
            message(stateText(step, context), tones[step.state]),
            whenOf(step, context),
          ],
        })),
      },
    ],
  };
}

/** The name with the number that the app shows; an optional step has none. */
function nameOf({ id }: StepView, { translator: { t } }: RenderContext): string {
  const number = stepNumber(id);
  return number === null ? t('document.steps.optional', { step: t(`step.${id}`) }) : `${number}. ${t(`step.${id}`)}`;
}

function stateText({ id, state, waitsFor, elsewhere }: StepView, { facts, translator }: RenderContext): string {
  const { t } = translator;
  const arrival = id === 'checkResult' && state === 'done' ? arrivalText(facts, translator) : null;
  if (arrival) return arrival.text;
  if (elsewhere) return t('entraPart.waiting.step');
  const seen = state === 'done' ? seenAt(facts, id) : null;
  if (seen) return t('document.entra.seen', { date: translator.day(seen) });
  if (state === 'done') return t('overview.state.done');
  if (id === 'checkDuplicates' && state === 'waiting' && facts.comparison) return t('overview.state.repeat');
  if (waitsFor) return t('overview.state.waits', { step: t(`step.${waitsFor}`) });
  return state === 'waiting' ? t('overview.state.ready') : t(`overview.state.${state}`);
}

/** The last relevant moment of the step, also when its result needs attention. */
function whenOf({ id }: StepView, context: RenderContext): RecordValue {
  const { facts, settled } = context;
  const moments: Partial<Record<StepView['id'], string | undefined>> = {
    signIn: facts.signIn?.at,
    orgId: settled.findLast((event) => event.type === 'orgIdSet')?.at,
    connectionTest: facts.lastTest?.at,
    connectEntra: facts.entraTest?.at,
    checkResult: facts.seenInWebex?.at,
    checkDuplicates: facts.comparison?.at,
  };
  const portalStep = portalStepIds.find((each) => each === id);
  const at = seenAt(facts, id) ?? moments[id] ?? (portalStep ? facts.confirmed[portalStep] : undefined);
  if (!at) return message('–');
  // What the app saw was confirmed by no one.
  const isSeen = (id === 'checkResult' && facts.seenInWebex !== null) || seenAt(facts, id) !== null;
  const by =
    portalStep && !isSeen
      ? confirmerOf(portalStep, context)
      : id === 'connectEntra' && !isSeen
        ? entraTesterOf(context)
        : undefined;
  return momentOf(at, context, confirmedByText(by, context.translator) || undefined);
}
