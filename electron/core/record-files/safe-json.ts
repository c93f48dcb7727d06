import type { Failure, Result } from '../../../shared/contract';
import { isArchive } from '../lib/archive';
import { decodeText } from '../lib/decode-text';
import { depthOf, lineOfMistake } from '../lib/json-text';

/** Upper bound on nesting; files of this app have about a dozen levels. */
const maximumDepth = 64;
/** Upper bound on the values of one record: a value takes about a hundred bytes of memory. */
const defaultMaximumValues = 2_000_000;
/** Upper bound on one text, above every input limit of the app. */
const maximumTextLength = 200_000;

/** Names that allow prototype pollution. */
const prototypeNames = new Set(['__proto__', 'constructor', 'prototype']);

/** Decodes a file. Fails with `restore.packed` for an archive, and with `restore.notText` for other binary content. */
export function textOf(bytes: Uint8Array): Result<string> {
  if (isArchive(bytes)) return refused('restore.packed');
  try {
    const text = decodeText(bytes);
    return text.includes('\0') ? refused('restore.notText') : { ok: true, value: text };
  } catch {
    return refused('restore.notText');
  }
}

/**
 * Text -> a JSON value that is safe for every reader. Never throws. Checks depth and number of values before it builds
 * anything. Then rejects duplicate names, which readers interpret differently, prototype names, and texts that are too
 * long.
 * Failures: `restore.tooDeep`, `restore.tooMuch`, `restore.notJson` (line), `restore.twice` (field), `restore.badName`
 * (field)
 */
export function safeJson(text: string, maximumValues = defaultMaximumValues): Result<unknown> {
  if (depthOf(text) > maximumDepth) return refused('restore.tooDeep');
  if (valuesIn(text) > maximumValues) return refused('restore.tooMuch');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('restore.notJson', { line: lineOfMistake(text) });
  }
  const failure = badNames(text);
  return failure ? { ok: false, failure } : { ok: true, value };
}

/**
 * Upper bound on the number of values: each value but the first follows one of these characters, which texts can
 * contain too.
 */
function valuesIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // , : [ {
    if (code === 0x2c || code === 0x3a || code === 0x5b || code === 0x7b) count += 1;
  }
  return count;
}

/**
 * Looks at each name and text of valid JSON. A scan of its own: a parser that is made for editors takes a microsecond for
 * each space and each escape, and files of this size can consist of them.
 */
function badNames(text: string): Failure | null {
  /** The names of each open object; null: an array. */
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(null);
    else if (character === '}' || character === ']') open.pop();
    if (character !== '"') continue;
    const end = endOfText(text, at);
    const names = open.at(-1);
    const failure = names && isName(text, end) ? badName(textBetween(text, at, end), names) : badText(text, at, end);
    if (failure) return failure;
    at = end - 1;
  }
  return null;
}

function badName(name: string, names: Set<string>): Failure | null {
  const detail = { field: name.slice(0, 100) };
  if (prototypeNames.has(name)) return { code: 'restore.badName', detail };
  if (names.has(name)) return { code: 'restore.twice', detail };
  names.add(name);
  return null;
}

/** An escape makes a text longer in the file than it is. */
function badText(text: string, start: number, end: number): Failure | null {
  const isLong = end - start - 2 > maximumTextLength && textBetween(text, start, end).length > maximumTextLength;
  return isLong ? { code: 'restore.tooMuch' } : null;
}

/** The position after the text that begins at a quotation mark. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function textBetween(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? JSON.parse(text.slice(start, end)) : raw;
}

/** In valid JSON, a name and nothing else is followed by a colon. */
function isName(text: string, end: number): boolean {
  let at = end;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return text[at] === ':';
}

function refused(code: Failure['code'], detail?: Failure['detail']): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: detail ? { code, detail } : { code } };
}
