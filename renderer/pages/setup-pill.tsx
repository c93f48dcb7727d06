import { setupStateText } from '../../assets/setup-state-texts';
import type { SetupSummary } from '../../electron/contract';
import { useTranslator } from '../i18n';

/** How a setup stands, in a word with its colour. */
export function SetupPill({ setup }: { setup: SetupSummary }) {
  const { tone, text } = setupStateText(setup, useTranslator());
  return (
    <span className="pill" data-tone={tone}>
      {text}
    </span>
  );
}
