import type { SetupSummary } from '../../../shared/contract';
import { setupStateText } from '../../../shared/texts/setup-state-texts';
import { useTranslator } from '../../lib/i18n';
import { Pill } from '../../ui/pill';

/** How a setup stands, in a word with its colour. */
export function SetupPill({ setup }: { setup: SetupSummary }) {
  const { tone, text } = setupStateText(setup, useTranslator());
  return <Pill data-tone={tone}>{text}</Pill>;
}
