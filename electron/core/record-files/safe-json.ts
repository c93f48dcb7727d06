import { visit } from 'jsonc-parser';
import type { Failure, Result } from '../../../shared/contract';
import { depthOf, lineOfMistake } from '../lib/json-text';

/** Ours are a dozen levels deep. */
const maximumDepth = 64;
/** A value takes some hundred bytes of memory: one record that needs more of them is none of ours. */
const usualValues = 2_000_000;
/** Beyond any text that the app lets somebody write. */
const longestText = 200_000;

/** Names by which a program can be made to change its own objects. */
const prototypeNames = new Set(['__proto__', 'constructor', 'prototype']);

const packed: readonly (readonly number[])[] = [
  [0x50, 0x4b],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x28, 0xb5, 0x2f, 0xfd],
];

/**
 * Bytes of a file -> its text: UTF-8, or UTF-16 if a byte order mark says so, as some editors write. `restore.packed`,
 * `restore.notText` if it is something else.
 */
export function textOf(bytes: Uint8Array): Result<string> {
  if (packed.some((head) => head.every((byte, index) => bytes[index] === byte))) return refused('restore.packed');
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    // Without the mark, which the decoder takes away.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? refused('restore.notText') : { ok: true, value: text };
  } catch {
    return refused('restore.notText');
  }
}

/**
 * Text -> a JSON value that no reader of ours can be hurt by. Never throws. What is looked at before anything is built of it:
 * how deep and how much it is; then names that stand twice in one object, which readers take differently, names that a program
 * could trip over, and texts beyond measure. `restore.tooDeep`, `restore.tooMuch`, `restore.notJson` (line), `restore.twice` (field),
 * `restore.badName` (field)
 */
export function safeJson(text: string, maximumValues = usualValues): Result<unknown> {
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

/** At most so many: each value but the first has one of these signs before it, and more of them may be in texts. */
function valuesIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // , : [ {
    if (code === 0x2c || code === 0x3a || code === 0x5b || code === 0x7b) count += 1;
  }
  return count;
}

function badNames(text: string): Failure | null {
  const open: Set<string>[] = [];
  let failure: Failure | null = null;
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
      return failure === null;
    },
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name) => {
      const names = open.at(-1);
      const detail = { field: name.slice(0, 100) };
      if (prototypeNames.has(name)) failure ??= { code: 'restore.badName', detail };
      if (names?.has(name)) failure ??= { code: 'restore.twice', detail };
      names?.add(name);
    },
    onLiteralValue: (value: unknown) => {
      if (typeof value === 'string' && value.length > longestText) failure ??= { code: 'restore.tooMuch' };
    },
  });
  return failure;
}

function refused(code: Failure['code'], detail?: Failure['detail']): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: detail ? { code, detail } : { code } };
}
