import { useId } from 'react';
import type { EntraSetUpView } from '../../../shared/contract';
import { type SetUpStep, setUpSteps } from '../../../shared/enums/entra-writes';
import { useTranslator } from '../../lib/i18n';
import { StepIcon } from '../../ui/step-icons';
import { Quiet } from '../../ui/text';
import css from './entra-set-up.module.css';

const marks = {
  done: 'done',
  kept: 'done',
  skipped: 'waiting',
  byHand: 'attention',
  running: 'next',
  waiting: 'waiting',
  stopped: 'attention',
} as const;

/** The steps of this run, each with its result. */
export function SetUpSteps({ view }: { view: EntraSetUpView }) {
  const { t, moment } = useTranslator();
  const title = useId();
  return (
    <div>
      <h3 id={title}>{t('entraSetUp.steps')}</h3>
      <ol className={css.steps} aria-labelledby={title}>
        {setUpSteps.map((step) => {
          const { result, at } = stateOf(step, view);
          const text = t(`entraSetUp.result.${result}`);
          return (
            <li key={step} aria-current={result === 'running' ? 'step' : undefined}>
              <StepIcon state={marks[result]} />
              <span>{t(`entraSetUp.step.${step}`)}</span>
              <Quiet>{at && result !== 'skipped' ? `${text} · ${moment(at)}` : text}</Quiet>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function stateOf(step: SetUpStep, { flow, steps }: EntraSetUpView) {
  const ended = steps.find((each) => each.step === step);
  const here =
    'step' in flow ? flow.step : flow.at === 'person' ? 'person' : flow.at === 'choosingRole' ? 'assign' : null;
  if (ended && here !== step) return { result: ended.result, at: ended.at } as const;
  if (here === step) return { result: flow.at === 'stopped' ? 'stopped' : 'running', at: null } as const;
  return { result: 'waiting', at: null } as const;
}
