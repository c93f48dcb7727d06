import type { CopyFormat } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { factsOf, nameOf } from '../setup/facts';
import type { CopyInput } from './copy-input';
import { namePart } from './file-name';

const extensions: Readonly<Record<CopyFormat, string>> = {
  html: 'html',
  pdf: 'pdf',
  json: 'json',
  csv: 'csv',
  calendar: 'ics',
};
/** With date, Org ID and a number for duplicates, the name stays under 255 bytes, also with four-byte characters. */
const longestName = 40;
const shortId = 8;

/** The file name of a copy, which sorts by date: `2026-11-22 Contoso (a35b…20c).html`. Uses the computer's local date. */
export function copyName({ record, space, savedAt }: CopyInput, format: CopyFormat, { t }: Translator): string {
  const facts = factsOf(record.events);
  const name = namePart(nameOf(facts), longestName) || namePart(t('app.unnamed'), longestName);
  const orgId = namePart(shortened(facts.orgId ?? ''), shortId);
  const practice = space === 'practice' ? 'yes' : 'no';
  const stem = t('copy.name', { day: localDay(savedAt), name, practice });
  return `${stem}${orgId ? ` (${orgId})` : ''}.${extensions[format]}`;
}

/** The first four and the last three characters: enough to distinguish two organizations. */
function shortened(orgId: string): string {
  const signs = [...orgId];
  return signs.length <= shortId ? orgId : `${signs.slice(0, 4).join('')}…${signs.slice(-3).join('')}`;
}

function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const year = String(moment.getFullYear()).padStart(4, '0');
  return `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
