import { CheckmarkCircle20Filled, ErrorCircle20Filled, Info20Filled, Warning20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/contract';
import { failureTexts } from '../../shared/texts/failure-texts';
import { serverWordsText } from '../../shared/texts/server-words';
import { classNames } from '../lib/class-names';
import { useTranslator } from '../lib/i18n';
import css from './callout.module.css';
import { Actions } from './layout';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

const icons = {
  info: <Info20Filled />,
  success: <CheckmarkCircle20Filled />,
  warning: <Warning20Filled />,
  danger: <ErrorCircle20Filled />,
};

interface CalloutProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  /** Announced at once when it appears: for messages that the administrator did not request. */
  readonly alert?: boolean;
  readonly className?: string | undefined;
}

/** The values of `data-callouts`, which sets the look of the boxes inside an element. See callout.module.css. */
export type CalloutLayout = 'wide-from-521' | 'wide-from-761' | 'stacked';

/** A coloured box with an icon: a message and its actions. */
export function Callout({ tone, title, actions, children, alert, className }: CalloutProps) {
  return (
    <div className={classNames(css.callout, className)} data-tone={tone} role={alert ? 'alert' : undefined}>
      <span className={css.icon}>{icons[tone]}</span>
      <div className={css.body}>
        {title ? <p className={css.title}>{title}</p> : null}
        {children}
        {actions ? <Actions className={css.actions}>{actions}</Actions> : null}
      </div>
    </div>
  );
}

/** A failure in three parts: what is wrong, why, what to do. */
export function FailureCallout({
  failure,
  tone = 'danger',
  ...rest
}: Omit<CalloutProps, 'tone' | 'title'> & { failure: Failure; tone?: Tone }) {
  const translator = useTranslator();
  const { title, reason, advice } = failureTexts(failure, translator);
  const words = serverWordsText(failure, translator);
  return (
    <Callout tone={tone} title={title} {...rest}>
      <p>{reason}</p>
      {words ? <p>{words}</p> : null}
      <p>{advice}</p>
      {rest.children}
    </Callout>
  );
}
