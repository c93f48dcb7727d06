import { daysUntil } from '../../assets/days';
import type { Translator } from '../../assets/i18n';
import type { SetupSummary } from '../../electron/contract';
import { useTranslator } from '../i18n';
import { assertNever } from '../store';

/** How a setup stands, in a word with its colour. */
export function SetupPill({ setup }: { setup: SetupSummary }) {
  const { tone, text } = stateOf(setup, useTranslator());
  return (
    <span className="pill" data-tone={tone}>
      {text}
    </span>
  );
}

function stateOf(setup: SetupSummary, { t }: Translator) {
  switch (setup.state) {
    case 'unfinished':
      return { tone: 'info', text: t('app.stepOf', { number: setup.stepNumber, count: setup.stepCount }) };
    case 'working':
      return { tone: 'success', text: t('home.state.working') };
    case 'expiresSoon':
      return { tone: 'warning', text: t('home.state.expiresSoon', { days: daysUntil(setup.expiresAt ?? '') }) };
    case 'expired':
      return { tone: 'danger', text: t('home.state.expired') };
    case 'failing':
      return { tone: 'danger', text: t('home.state.failing') };
    case 'attention':
      return { tone: 'warning', text: t('home.state.attention') };
    default:
      return assertNever(setup.state);
  }
}
