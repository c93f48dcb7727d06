import type { Account, RecordFact, RecordTone, RecordValue } from '../../../../shared/contract';
import type { RenderContext } from './render-context';

/** A text from the message catalogs. */
export function message(text: string, tone: RecordTone = 'plain'): RecordValue {
  return tone === 'plain' ? { text } : { text, tone };
}

/** A text that people or servers wrote. */
export function own(text: string, note?: string): RecordValue {
  return { text, kind: 'own', ...(note ? { note } : {}) };
}

/** An address, an ID or another machine-readable value. */
export function code(text: string, note?: string): RecordValue {
  return { text, kind: 'code', ...(note ? { note } : {}) };
}

export function dayOf(at: string, { translator: { day } }: RenderContext, note?: string): RecordValue {
  return { text: day(at), at, ...(note ? { note } : {}) };
}

export function momentOf(at: string, { translator: { moment } }: RenderContext, note?: string): RecordValue {
  return { text: moment(at), at, ...(note ? { note } : {}) };
}

/** The value of a fact that does not exist yet. */
export function none({ translator: { t } }: RenderContext): RecordValue {
  return { text: t('document.none') };
}

export function fact(id: string, name: string, value: RecordValue): RecordFact {
  return { id, name, value };
}

/** A name with its address: `Ada Lovelace (ada@contoso.com)`. */
export function accountText({ displayName, email }: Account): string {
  return displayName && displayName !== email ? `${displayName} (${email})` : email;
}

/** One day in milliseconds. */
export const dayLength = 86_400_000;
