import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { StepId } from '../../shared/contract';
import { stepCount, stepNumber } from '../../shared/enums/step-progress';
import { useTranslator } from '../lib/i18n';
import { goTo } from '../lib/navigation';
import { useApp } from '../lib/store';
import { FailedTestNote } from './failed-test-note';
import { Frame } from './frame';

interface PageFrameProps {
  readonly step: StepId;
  /** Distinguishes two pages of one step: each moves the focus to its own heading. */
  readonly stage?: string;
  readonly title: string;
  readonly why: string;
  /** The one primary action, and quieter ones before it. */
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** The common frame of all steps: number, heading, reason, a failed test that the step builds on, content, and a back button. */
export function PageFrame({ step, stage, title, why, footer, children }: PageFrameProps) {
  const { t } = useTranslator();
  const number = stepNumber(step);
  const steps = useApp((app) => app.setup?.steps ?? []);
  const failedTest = useApp((app) => app.setup?.failedTest);
  const index = steps.findIndex((each) => each.id === step);
  const before = steps.slice(0, Math.max(index, 0)).findLast((each) => each.reached);
  const back = before ? (
    <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={() => goTo(before.id)}>
      {t('app.back')}
    </Button>
  ) : null;
  return (
    <Frame
      page={stage ? `${step} ${stage}` : step}
      kicker={number === null ? t('app.optionalStep') : t('app.stepOf', { number, count: stepCount })}
      title={title}
      lead={why}
      back={back}
      footer={footer}
    >
      {failedTest?.steps.includes(step) ? (
        <FailedTestNote test={failedTest} onOpen={() => goTo('connectionTest')} />
      ) : null}
      {children}
    </Frame>
  );
}
