import { cutText } from '../../lib/cut-text';

/** One event of a provisioning log, as far as a summary needs it. Texts are those of the log, without control characters, and cut. */
export interface LogEvent {
  readonly status: 'success' | 'failure' | 'skipped' | 'warning' | 'other';
  /** Milliseconds since 1970; null: without a date that can be read. */
  readonly at: number | null;
  /** Empty: none. */
  readonly code: string;
  /** What Entra says of the event. */
  readonly text: string;
  /** The application, or the system that was provisioned to. */
  readonly application: string;
  readonly user: { readonly id: string; readonly name: string; readonly group: boolean };
}

/** What a step says of an event that has no code of its own. */
export interface StepResult {
  readonly code: string;
  readonly text: string;
}

/** Most characters that are kept of a text, a name and a code. */
const longestText = 600;
const longestName = 200;

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is removed
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/;
const everyControl = new RegExp(control, 'g');

/** A text of the log on one line, cut. */
export function plain(text: string, longest = longestText): string {
  if (text === '') return text;
  const short = text.length > longest * 4 ? text.slice(0, longest * 4) : text;
  // Most texts have none, and testing is faster than replacing.
  return cutText((control.test(short) ? short.replace(everyControl, ' ') : short).trim(), longest);
}

export const plainName = (text: string): string => plain(text, longestName);

/** A code of the log: `None` and `Success` say that there is none. */
export const plainCode = remembered((text: string) => {
  const code = plain(text, longestName);
  return /^(?:none|success|null|0)$/i.test(code) ? '' : code;
});

/** Remembers the results for the texts that most events of a log share, such as codes and names of applications. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (results.size < mostRemembered && text.length <= longestName) results.set(text, result);
    return result;
  };
}

const mostRemembered = 1_000;

const statuses: Readonly<Record<string, LogEvent['status']>> = {
  success: 'success',
  failure: 'failure',
  failed: 'failure',
  error: 'failure',
  skipped: 'skipped',
  warning: 'warning',
};

export const statusOf = remembered((text): LogEvent['status'] => statuses[text.trim().toLowerCase()] ?? 'other');

/** Dates of the log are ISO 8601; those of spreadsheets depend on the region, so they cannot be ordered. */
export function momentOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return null;
  const zoned = text.endsWith('Z') || /[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`;
  const at = Date.parse(zoned.includes(' ') ? zoned.replace(' ', 'T') : zoned);
  return Number.isNaN(at) ? null : at;
}

/** The reason for which a step skipped an object, as its details or its description say it; empty: none. */
export function skipReasonIn(text: string): string {
  if (!/skip/i.test(text)) return '';
  return /Skip ?Reason["']?\s*[:=|]\s*["']?([A-Za-z]{3,100})/i.exec(text)?.[1] ?? '';
}
