import type { Space } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';

/** The name of an archive of several setups, which sorts by local date: `2026-11-22 Setup records.zip`. */
export function archiveName(savedAt: Date, space: Space, { t }: Translator): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${savedAt.getFullYear()}-${two(savedAt.getMonth() + 1)}-${two(savedAt.getDate())}`;
  return `${t('copies.archive', { day, practice: space === 'practice' ? 'yes' : 'no' })}.zip`;
}
