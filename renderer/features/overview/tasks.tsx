import { ChevronRight20Regular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import type { SetupView, StepId, StepView } from '../../../shared/contract';
import { groupSteps, isOptional } from '../../../shared/enums/step-progress';
import { seenAt } from '../../../shared/texts/entra-seen-texts';
import type { Translator } from '../../../shared/texts/i18n';
import { arrivalText } from '../../../shared/texts/result-check-texts';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { Card, Section } from '../../ui/layout';
import { Pill } from '../../ui/pill';
import { StepIcon } from '../../ui/step-icons';
import { VisuallyHidden } from '../../ui/text';
import css from './tasks.module.css';

/** Every step with its state, and what it waits for, by group. What is reached can be opened, in any order. */
export function TaskList({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <Section>
      <h2>{t('overview.tasks')}</h2>
      {groupSteps(setup.steps).map(({ id, steps }) => (
        <Fragment key={id}>
          <h3 id={`tasks-${id}`} className={css.group}>
            {t(`stepGroup.${id}`)}
          </h3>
          <Card as="ol" className={css.tasks} aria-labelledby={`tasks-${id}`}>
            {steps.map((step) => (
              <li key={step.id}>
                <Task setup={setup} step={step} />
              </li>
            ))}
          </Card>
        </Fragment>
      ))}
    </Section>
  );
}

function Task({ setup, step }: { setup: SetupView; step: StepView }) {
  const translator = useTranslator();
  const marked = step.state === 'next' || (step.state === 'attention' && step.reached);
  const content = (
    <>
      <StepIcon state={step.state} />
      <span className={css.name}>
        {translator.t(`step.${step.id}`)}
        {isOptional(step.id) ? <span className={css.optional}> {translator.t('step.optional')}</span> : null}
      </span>
      <VisuallyHidden>: </VisuallyHidden>
      {marked ? (
        <Pill tone={step.state === 'next' ? 'info' : 'warning'} className={css.pill}>
          {stateText(setup, step, translator)}
        </Pill>
      ) : (
        <span className={css.text}>{stateText(setup, step, translator)}</span>
      )}
    </>
  );
  if (!step.reached) {
    return (
      <div className={css.task} data-state={step.state}>
        {content}
      </div>
    );
  }
  return (
    <button type="button" className={css.task} data-state={step.state} onClick={() => goTo(step.id)}>
      {content}
      <ChevronRight20Regular aria-hidden="true" className={classNames(css.open)} />
    </button>
  );
}

function stateText(setup: SetupView, { id, state, waitsFor, elsewhere }: StepView, translator: Translator): string {
  const { t, day } = translator;
  if (elsewhere) return t('entraPart.waiting.step');
  if (state === 'done') {
    const arrival = id === 'checkResult' ? arrivalText(setup, translator) : null;
    if (arrival) return arrival.text;
    const seen = seenAt(setup, id);
    if (seen) return t('look.step.seen', { date: day(seen) });
    const at = doneAt(setup, id);
    return at ? t('overview.state.doneOn', { date: day(at) }) : t('overview.state.done');
  }
  if (id === 'checkDuplicates' && state === 'waiting' && setup.comparison) return t('overview.state.repeat');
  if (waitsFor) return t('overview.state.waits', { step: t(`step.${waitsFor}`) });
  return state === 'waiting' ? t('overview.state.ready') : t(`overview.state.${state}`);
}

/** When a step was done: the confirmation by the administrator, or the date in the record. */
function doneAt(
  { confirmed, token, events, lastTest, entraTest, comparison }: SetupView,
  id: StepId,
): string | undefined {
  switch (id) {
    case 'signIn':
      return token?.obtainedAt;
    case 'orgId':
      return events.findLast((event) => event.type === 'orgIdSet')?.at;
    case 'connectionTest':
      return lastTest?.at;
    case 'connectEntra':
      return entraTest?.at;
    case 'checkDuplicates':
      return comparison?.at;
    default:
      return confirmed[id];
  }
}
