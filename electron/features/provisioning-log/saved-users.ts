import type { ProvisioningLogUser } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { csvLines } from '../../core/people/export-rows';

/** The users of a cause as CSV with a byte order mark, without which Excel does not detect UTF-8. */
export function savedUsers(users: readonly ProvisioningLogUser[], { t }: Translator): string {
  const header = [
    t('provisioningLog.column.name'),
    t('provisioningLog.column.id'),
    t('provisioningLog.column.events'),
    t('provisioningLog.column.last'),
    t('provisioningLog.column.solved'),
    t('provisioningLog.column.text'),
  ];
  const rows = users.map(({ name, id, events, lastAt, solved, text }) => [
    name,
    id,
    String(events),
    lastAt ?? '',
    t(solved ? 'provisioningLog.yes' : 'provisioningLog.no'),
    text,
  ]);
  return `\ufeff${csvLines([header, ...rows])}`;
}
