import type { RecordSection, RecordTone, RecordValue, StepState, StepView } from '../../../../shared/contract';
import { stepsOf } from '../../setup/steps';
import type { Telling } from './telling';
import { momentOf, words } from './values';

const tones: Readonly<Record<StepState, RecordTone>> = {
  done: 'good',
  next: 'info',
  waiting: 'plain',
  attention: 'warning',
};

/** Every step with its state and when it was done. */
export function stepsSection(telling: Telling): RecordSection {
  const { facts, now, words: texts } = telling;
  const { t } = texts;
  return {
    id: 'steps',
    title: t('document.section.steps'),
    blocks: [
      {
        kind: 'table',
        id: 'steps',
        caption: t('document.section.steps'),
        columns: [t('document.steps.step'), t('document.steps.state'), t('document.steps.when')],
        rows: stepsOf({ facts, place: null, now }).map((step, index) => ({
          id: step.id,
          cells: [
            words(`${index + 1}. ${t(`step.${step.id}`)}`),
            words(stateText(step, telling), tones[step.state]),
            whenOf(step, telling),
          ],
        })),
      },
    ],
  };
}

function stateText({ state, waitsFor }: StepView, { words: { t } }: Telling): string {
  if (state === 'done') return t('overview.state.done');
  if (waitsFor) return t('overview.state.waits', { step: t(`step.${waitsFor}`) });
  return state === 'waiting' ? t('overview.state.ready') : t(`overview.state.${state}`);
}

/** The last moment that counts for the step, also when its result needs attention. */
function whenOf({ id }: StepView, telling: Telling): RecordValue {
  const { facts, settled } = telling;
  const moments: Partial<Record<StepView['id'], string | undefined>> = {
    ...facts.confirmed,
    signIn: facts.signIn?.at,
    orgId: settled.findLast((event) => event.type === 'orgIdSet')?.at,
    connectionTest: facts.lastTest?.at,
    connectEntra: facts.entraTest?.at,
  };
  const at = moments[id];
  return at ? momentOf(at, telling) : words('–');
}
