/**
 * What cannot stand in a document: control characters but tab and line end, halves of surrogate pairs and noncharacters
 * (HTML Standard, section 13.2.3.5, "control-character-in-input-stream" and the like).
 */
const unfit = /[^\P{Cc}\t\n]|\p{Cs}|[\ufdd0-\ufdef]|[\u{fffe}\u{ffff}]/gu;

/** Marks that change the direction of what follows, and letters that are written from right to left. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolates = /[\u2066-\u2069]/g;

/** A copy of plain data in which every text is fit for a document; line ends are `\n`. */
export function cleaned<T>(value: T): T;
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n').replaceAll(unfit, '\ufffd');
  if (Array.isArray(value)) return value.map((each) => cleaned(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [cleaned(name), cleaned(each)]));
}

/**
 * A text to be put into a sentence. What would turn the direction of the words around it stays within a first strong
 * isolate (Unicode Standard Annex 9, section 2.4.2), whose own marks are taken out of it.
 */
export function isolated(text: string): string {
  return turning.test(text) ? `\u2068${text.replaceAll(isolates, '')}\u2069` : text;
}
