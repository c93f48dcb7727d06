import type { Translator } from '../../assets/i18n';
import type { Space } from '../contract';

/** The archive of several setups, by which archives sort: `2026-11-22 Setup records.zip`. The day is that of the computer. */
export function archiveName(savedAt: Date, space: Space, { t }: Translator): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${savedAt.getFullYear()}-${two(savedAt.getMonth() + 1)}-${two(savedAt.getDate())}`;
  return `${t('copies.archive', { day, practice: space === 'practice' ? 'yes' : 'no' })}.zip`;
}
