import type { SetupSummary } from '../../../shared/contract';
import { setupStateText } from '../../../shared/texts/setup-state-texts';
import { useTranslator } from '../../lib/i18n';
import { Pill } from '../../ui/pill';

/** The state of a setup as a coloured pill. */
export function SetupPill({ setup }: { setup: SetupSummary }) {
  const { tone, text } = setupStateText(setup, useTranslator());
  return <Pill data-tone={tone}>{text}</Pill>;
}
