import type { Translator } from '../../../shared/texts/i18n';
import type { CopyInput } from '../../core/record-copy/copy-input';
import { copyName } from '../../core/record-copy/copy-name';
import type { SetupRecord } from '../../core/setup/record';

/**
 * The file name of a backup, which sorts with the copies: `2026-11-22 Contoso (a35b…20c).age`, and for several setups
 * `2026-11-22 Webex Entra Setup (12).age`.
 */
export function backupName(
  records: readonly SetupRecord[],
  of: Omit<CopyInput, 'record'>,
  translator: Translator,
): string {
  const [first] = records;
  const single = first ? copyName({ ...of, record: first }, 'json', translator).replace(/\.json$/, '') : '';
  if (records.length === 1) return `${single}.age`;
  const day = single.slice(0, '2026-11-22'.length);
  const practice = of.space === 'practice' ? 'yes' : 'no';
  return `${translator.t('copy.name', { day, name: translator.t('app.name'), practice })} (${records.length}).age`;
}
