/**
 * Characters that a document cannot contain: controls except tab and line feed, lone surrogates and noncharacters
 * (HTML Standard, section 13.2.3.5, "control-character-in-input-stream" and related errors).
 */
const unfit = /[^\P{Cc}\t\n]|\p{Cs}|[\ufdd0-\ufdef]|[\u{fffe}\u{ffff}]/gu;

/** Bidirectional controls, and letters that are written from right to left. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolates = /[\u2066-\u2069]/g;

/** Copies plain data and removes those characters from every text; line ends become `\n`. */
export function cleaned<T>(value: T): T;
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n').replaceAll(unfit, '\ufffd');
  if (Array.isArray(value)) return value.map((each) => cleaned(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [cleaned(name), cleaned(each)]));
}

/**
 * Isolates a text that is inserted into a sentence. A first strong isolate (Unicode Standard Annex 9, section 2.4.2) keeps
 * it from changing the direction of the surrounding text; isolate marks within the text are removed.
 */
export function isolated(text: string): string {
  return turning.test(text) ? `\u2068${text.replaceAll(isolates, '')}\u2069` : text;
}
