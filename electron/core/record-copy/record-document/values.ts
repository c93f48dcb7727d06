import type { Account, RecordFact, RecordTone, RecordValue } from '../../../../shared/contract';
import type { Telling } from './telling';

/** A text of the catalogs. */
export function words(text: string, tone: RecordTone = 'plain'): RecordValue {
  return tone === 'plain' ? { text } : { text, tone };
}

/** What people or servers wrote. */
export function own(text: string, note?: string): RecordValue {
  return { text, kind: 'own', ...(note ? { note } : {}) };
}

/** An address, an ID or another value for machines. */
export function code(text: string, note?: string): RecordValue {
  return { text, kind: 'code', ...(note ? { note } : {}) };
}

export function dayOf(at: string, { words: { day } }: Telling, note?: string): RecordValue {
  return { text: day(at), at, ...(note ? { note } : {}) };
}

export function momentOf(at: string, { words: { moment } }: Telling, note?: string): RecordValue {
  return { text: moment(at), at, ...(note ? { note } : {}) };
}

/** Nothing yet. */
export function none({ words: { t } }: Telling): RecordValue {
  return { text: t('document.none') };
}

export function fact(id: string, name: string, value: RecordValue): RecordFact {
  return { id, name, value };
}

/** A name with its address: `Ada Lovelace (ada@contoso.com)`. */
export function accountText({ displayName, email }: Account): string {
  return displayName && displayName !== email ? `${displayName} (${email})` : email;
}

/** Milliseconds of a day. */
export const dayLength = 86_400_000;
