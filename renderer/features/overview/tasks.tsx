import { ChevronRight20Regular } from '@fluentui/react-icons';
import type { SetupView, StepId, StepView } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { stepIcons } from '../../ui/step-icons';
import { goTo } from '../setups/actions';

/** Every step with its state, and what it waits for. What is reached can be opened, in any order. */
export function TaskList({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <section className="part">
      <h2>{t('overview.tasks')}</h2>
      <ol className="card tasks">
        {setup.steps.map((step) => (
          <li key={step.id}>
            <Task setup={setup} step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Task({ setup, step }: { setup: SetupView; step: StepView }) {
  const translator = useTranslator();
  const marked = step.state === 'next' || (step.state === 'attention' && step.reached);
  const content = (
    <>
      <span className="step-icon" aria-hidden="true">
        {stepIcons[step.state]}
      </span>
      <span className="task-name">{translator.t(`step.${step.id}`)}</span>
      <span className="hidden">: </span>
      <span className={marked ? 'task-state pill' : 'task-state'}>{stateText(setup, step, translator)}</span>
    </>
  );
  if (!step.reached) {
    return (
      <div className="task" data-state={step.state}>
        {content}
      </div>
    );
  }
  return (
    <button type="button" className="task" data-state={step.state} onClick={() => goTo(step.id)}>
      {content}
      <ChevronRight20Regular aria-hidden="true" className="task-open" />
    </button>
  );
}

function stateText(setup: SetupView, { id, state, waitsFor }: StepView, { t, day }: Translator): string {
  if (state === 'done') {
    const at = doneAt(setup, id);
    return at ? t('overview.state.doneOn', { date: day(at) }) : t('overview.state.done');
  }
  if (waitsFor) return t('overview.state.waits', { step: t(`step.${waitsFor}`) });
  return state === 'waiting' ? t('overview.state.ready') : t(`overview.state.${state}`);
}

/** When a step was done: confirmed by the administrator, or as the record tells. */
function doneAt({ confirmed, token, events, lastTest, entraTest }: SetupView, id: StepId): string | undefined {
  switch (id) {
    case 'signIn':
      return token?.obtainedAt;
    case 'orgId':
      return events.findLast((event) => event.type === 'orgIdSet')?.at;
    case 'connectionTest':
      return lastTest?.at;
    case 'connectEntra':
      return entraTest?.at;
    default:
      return confirmed[id];
  }
}
