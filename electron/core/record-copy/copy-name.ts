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
/** With date, Org ID and a number for a second one of the name, less than 255 bytes however long its letters are. */
const longestName = 40;
const shortId = 8;

/** The name of a copy's file, by which copies sort: `2026-11-22 Contoso (a35b…20c).html`. The day is that of the computer. */
export function copyName({ record, space, savedAt }: CopyInput, format: CopyFormat, { t }: Translator): string {
  const facts = factsOf(record.events);
  const name = namePart(nameOf(facts), longestName) || namePart(t('app.unnamed'), longestName);
  const orgId = namePart(shortened(facts.orgId ?? ''), shortId);
  const practice = space === 'practice' ? 'yes' : 'no';
  const whole = t('copy.name', { day: localDay(savedAt), name, practice });
  return `${whole}${orgId ? ` (${orgId})` : ''}.${extensions[format]}`;
}

/** Enough to tell two organizations apart: the first four characters and the last three. */
function shortened(orgId: string): string {
  const signs = [...orgId];
  return signs.length <= shortId ? orgId : `${signs.slice(0, 4).join('')}…${signs.slice(-3).join('')}`;
}

function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const year = String(moment.getFullYear()).padStart(4, '0');
  return `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
