import { Spinner } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  Circle20Regular,
  Clock20Regular,
  ErrorCircle20Filled,
  SubtractCircle20Regular,
  Warning20Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { CheckState, CheckView, SetupView } from '../../../shared/contract';
import type { CheckCure } from '../../../shared/texts/check-cures';
import { seenFacts } from '../../../shared/texts/connection-check-texts';
import { useNow } from '../../lib/hooks';
import { useTranslator } from '../../lib/i18n';
import { secondsUntil } from '../../lib/seconds-until';
import { VisuallyHidden } from '../../ui/text';
import { plannedCheck } from './check-facts';
import { CheckRemedy } from './check-remedy';
import css from './check-row.module.css';

const icons: Readonly<Record<CheckState, ReactNode>> = {
  pending: <Circle20Regular />,
  running: <Spinner size="tiny" />,
  retrying: <Clock20Regular />,
  passed: <CheckmarkCircle20Filled />,
  warning: <Warning20Filled />,
  failed: <ErrorCircle20Filled />,
  blocked: <SubtractCircle20Regular />,
  off: <SubtractCircle20Regular />,
  cancelled: <SubtractCircle20Regular />,
};

interface CheckRowProps {
  readonly check: CheckView;
  readonly setup: SetupView;
  /** Shares the request of the check above, so it is not shown again. */
  readonly repeats: boolean;
  /** Whether the remedy is a button; false where the page has its own buttons for it. */
  readonly actions?: boolean;
  /** The cure that the page's primary button offers. */
  readonly below?: CheckCure | undefined;
  readonly children?: ReactNode;
}

/** One check: its state, request, result and duration, and the remedy when it found a problem. */
export function CheckRow({ check, setup, repeats, actions = true, below, children }: CheckRowProps) {
  const translator = useTranslator();
  const { t } = translator;
  const isPlanned = check.state === 'pending' || check.state === 'off';
  const planned = isPlanned ? plannedCheck(check.id, setup, translator) : null;
  const request = planned?.text ?? (repeats ? '' : check.requestLine?.replace('->', '→'));
  const seen = seenFacts(check, translator).join(' · ');
  const State = check.state === 'blocked' || check.state === 'cancelled' ? 'span' : VisuallyHidden;
  return (
    <li className={css.row} data-state={check.state}>
      <span className={css.icon} aria-hidden="true">
        {icons[check.state]}
      </span>
      <div className={css.text}>
        <p className={css.name}>
          {t(`check.${check.id}.name`)}
          <State className={css.state}> {t(`checkState.${check.state}`)}</State>
        </p>
        {request || seen ? (
          <p className={css.facts}>
            {planned?.isRequest === false ? request : request ? <code>{request}</code> : null}
            {request && seen ? ' · ' : null}
            {seen}
          </p>
        ) : null}
        {check.state === 'retrying' && check.retryAt ? <Countdown check={check} retryAt={check.retryAt} /> : null}
        {children}
        {check.failure && (check.state === 'failed' || check.state === 'warning') ? (
          <CheckRemedy check={check} failure={check.failure} setup={setup} actions={actions} below={below} />
        ) : null}
      </div>
      <span className={css.duration}>
        {check.duration === undefined ? '' : t('test.duration', { ms: Math.round(check.duration) })}
      </span>
    </li>
  );
}

function Countdown({ check, retryAt }: { check: CheckView; retryAt: string }) {
  const { t } = useTranslator();
  const seconds = secondsUntil(retryAt, useNow(true));
  return (
    <p className={css.wait} role="timer">
      {t('test.retrying', { seconds, attempt: check.attempt ?? 2, attempts: check.attempts ?? check.attempt ?? 2 })}
    </p>
  );
}
