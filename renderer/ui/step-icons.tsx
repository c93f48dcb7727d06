import {
  CheckmarkCircle20Filled,
  Circle20Regular,
  CircleHalfFill20Regular,
  ErrorCircle20Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { StepState, StepView } from '../../shared/contract';
import { isOptional } from '../../shared/enums/step-progress';
import type { Translator } from '../../shared/texts/i18n';
import css from './step-icons.module.css';

/** The same four marks wherever steps are shown. */
export const stepIcons: Readonly<Record<StepState, ReactNode>> = {
  done: <CheckmarkCircle20Filled />,
  next: <CircleHalfFill20Regular />,
  waiting: <Circle20Regular />,
  attention: <ErrorCircle20Filled />,
};

/** The mark of a step's state, in its colour. */
export function StepIcon({ state }: { state: StepState }) {
  return (
    <span className={css.icon} data-state={state} aria-hidden="true">
      {stepIcons[state]}
    </span>
  );
}

/** The state of a step in a few words, following its name. */
export function stateText({ id, state, waitsFor, elsewhere }: StepView, { t }: Translator): string {
  if (elsewhere) return t('entraPart.waiting.step');
  if (state !== 'waiting') return t(`stepState.${state}`);
  if (isOptional(id)) return t('stepState.optional');
  return waitsFor ? t('stepState.waiting', { step: t(`step.${waitsFor}`) }) : t('stepState.open');
}
