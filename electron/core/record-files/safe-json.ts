import { visit } from 'jsonc-parser';
import type { Failure, Result } from '../../../shared/contract';
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

const archiveSignatures: readonly (readonly number[])[] = [
  [0x50, 0x4b],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x28, 0xb5, 0x2f, 0xfd],
];

/** Decodes a file. Fails with `restore.packed` for an archive, and with `restore.notText` for other binary content. */
export function textOf(bytes: Uint8Array): Result<string> {
  if (archiveSignatures.some((signature) => signature.every((byte, index) => bytes[index] === byte)))
    return refused('restore.packed');
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

function badNames(text: string): Failure | null {
  const openObjects: Set<string>[] = [];
  let failure: Failure | null = null;
  visit(text, {
    onObjectBegin: () => {
      openObjects.push(new Set());
      return failure === null;
    },
    onObjectEnd: () => void openObjects.pop(),
    onObjectProperty: (name) => {
      const names = openObjects.at(-1);
      const detail = { field: name.slice(0, 100) };
      if (prototypeNames.has(name)) failure ??= { code: 'restore.badName', detail };
      if (names?.has(name)) failure ??= { code: 'restore.twice', detail };
      names?.add(name);
    },
    onLiteralValue: (value: unknown) => {
      if (typeof value === 'string' && value.length > maximumTextLength) failure ??= { code: 'restore.tooMuch' };
    },
  });
  return failure;
}

function refused(code: Failure['code'], detail?: Failure['detail']): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: detail ? { code, detail } : { code } };
}
