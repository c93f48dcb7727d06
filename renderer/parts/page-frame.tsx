import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import type { StepId } from '../../electron/contract';
import { goTo } from '../actions/setups';
import { useTranslator } from '../i18n';
import { useApp } from '../store';
import { Notice } from './notice';
import { UnknownToken } from './unknown-token';

interface PageFrameProps {
  readonly step: StepId;
  readonly title: string;
  readonly why: string;
  /** The one primary action, and quieter ones before it. */
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** What all steps share: kicker, heading, one sentence why, content, footer. The heading takes the focus on arrival. */
export function PageFrame({ step, title, why, footer, children }: PageFrameProps) {
  const { t } = useTranslator();
  const steps = useApp((app) => app.setup?.steps ?? []);
  const heading = useRef<HTMLHeadingElement>(null);
  const index = steps.findIndex((each) => each.id === step);
  const before = steps.slice(0, Math.max(index, 0)).findLast((each) => each.reached);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the step does
  useEffect(() => {
    heading.current?.focus();
  }, [step]);
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  return (
    <main className="main" key={step}>
      <div className="scroll">
        <div className="content">
          <p className="kicker">{t('app.stepOf', { number: index + 1, count: steps.length })}</p>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className="lead">{why}</p>
          <Notice />
          <UnknownToken />
          {children}
        </div>
      </div>
      <footer className="footer">
        {before ? (
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={() => goTo(before.id)}>
            {t('app.back')}
          </Button>
        ) : (
          <span />
        )}
        <div className="actions">{footer}</div>
      </footer>
    </main>
  );
}
