import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import { oddValues } from './hostile-json';

interface FileMutation {
  readonly kind: string;
  apply(valid: Buffer): Buffer;
}

type Drawn = Arbitrary<FileMutation>;
/** A place in a file, from 0 to 1. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

const flips: Drawn = fc
  .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 })
  .map((changes) => ({
    kind: 'flipped bytes',
    apply(valid) {
      const changed = Buffer.from(valid);
      for (const [at, bits] of changes) {
        const index = Math.floor(at * (valid.length - 1));
        changed[index] = (changed[index] ?? 0) ^ bits;
      }
      return changed;
    },
  }));

const cut: Drawn = place.map((at) => ({
  kind: 'truncated',
  apply: (valid) => valid.subarray(0, Math.floor(at * valid.length)),
}));

const pieces = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      '\0',
      '\0'.repeat(5_000),
      '\ufeff',
      '"',
      '""""',
      '\r',
      '\n\n\n',
      ';;;;',
      ',,,,',
      '<script>alert(1)</script>',
      '\u202e',
      '=cmd()',
      'x'.repeat(2_000_000),
      ',"x"'.repeat(200_000),
    )
    .map((text) => Buffer.from(text)),
  // Halves of surrogates, overlong and unassigned bytes, which UTF-8 does not have.
  fc
    .constantFrom([0xed, 0xa0, 0x80], [0xc0, 0x80], [0xff, 0xfe], [0xf4, 0x90, 0x80, 0x80])
    .map((bytes) => Buffer.from(bytes)),
);
const inserted: Drawn = fc.tuple(place, pieces).map(([at, piece]) => ({
  kind: 'inserted bytes',
  apply(valid) {
    const index = Math.floor(at * valid.length);
    return Buffer.concat([valid.subarray(0, index), piece, valid.subarray(index)]);
  },
}));

const encoded: Drawn = fc
  .constantFrom<(text: string) => Buffer>(
    (text) => Buffer.from(`\ufeff${text}`),
    (text) => Buffer.from(`\ufeff\ufeff${text}`),
    (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    (text) => Buffer.from(text, 'utf16le'),
    (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    (text) => Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -1),
    (text) => Buffer.from(text, 'latin1'),
    (text) => Buffer.from([...Buffer.from(text)].flatMap((byte) => [0, 0, 0, byte])),
    (text) => Buffer.from(text + text),
    (text) => Buffer.from(text.replaceAll('\n', '\r')),
  )
  .map((encode) => ({ kind: 'encoding', apply: (valid) => encode(valid.toString('utf8')) }));

const sizes: Drawn = fc.constantFrom(0, 0, 1, 40 * 1024 * 1024).map((length) => ({
  kind: length > 1 ? 'too large' : 'empty',
  apply: (valid) => (length > 1 ? Buffer.concat([valid, Buffer.alloc(length, ' ')]) : valid.subarray(0, length)),
}));

type Path = readonly (string | number)[];

/** Every member and item of a value that was JSON. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const names = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...names.flatMap((name) => pathsOf((value as Record<string | number, unknown>)[name], [...path, name])),
  ];
}

const mark = '\ue000';

/** The JSON with a mark in place of what is at the path. */
function marked(json: string, at: number): string {
  const value: unknown = { whole: JSON.parse(json) };
  const paths = pathsOf(value).slice(1);
  const path = paths[Math.floor(at * (paths.length - 1))] ?? ['whole'];
  let holder = value as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string | number, unknown>;
  holder[path.at(-1) ?? 'whole'] = mark;
  return JSON.stringify((value as { whole: unknown }).whole);
}

const additions = fc
  .constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'then', 'id', 'type', 'schema', '')
  .map((name) => (odd: string) => `"x":1,${JSON.stringify(name)}:${odd},${JSON.stringify(name)}`);

/** Another value of any type, or another member, at any place of a JSON file; in other files, the same text at any place. */
const members: Drawn = fc.tuple(place, oddValues, fc.option(additions)).map(([at, odd, addition]) => ({
  kind: addition ? 'added members' : 'wrong members',
  apply(valid) {
    try {
      const text = marked(valid.toString('utf8'), at);
      const before = /"[^"]*":$/.exec(text.slice(0, text.indexOf(`"${mark}"`)))?.[0];
      // A member with an odd name is put in front of the one that has the mark.
      const changed = addition && before ? text.replace(before, () => `${addition(odd)}:0,${before}`) : text;
      return Buffer.from(changed.replace(`"${mark}"`, () => (addition ? 'null' : odd)));
    } catch {
      const index = Math.floor(at * valid.length);
      return Buffer.concat([valid.subarray(0, index), Buffer.from(odd), valid.subarray(index)]);
    }
  },
}));

/** Leads to another server, which no request may reach. */
const redirected: Drawn = fc.constant({
  kind: 'other hosts',
  apply: (valid) =>
    Buffer.from(valid.toString('utf8').replaceAll(/https?:\/\/(localhost|[\w.-]+)(:\d+)?/g, elsewhereMark)),
});
/** Replaced by the address of a server of the attack. */
export const elsewhereMark = 'http://127.0.0.1:65000';

/** What can happen to a file. */
const fileMutations: Drawn = fc.oneof(
  { weight: 3, arbitrary: members },
  flips,
  cut,
  inserted,
  encoded,
  { weight: 1, arbitrary: redirected },
  { weight: 1, arbitrary: sizes },
);

/** What can be in place of a file. */
const placements = [
  'link',
  'link to nothing',
  'link to itself',
  'link to a device',
  'pipe',
  'folder',
  'secret',
] as const;
type Placement = (typeof placements)[number] | 'file';

/** A mutated file, and what is in its place. */
export interface HostileFile {
  readonly mutation: FileMutation;
  readonly placement: Placement;
}

export const hostileFiles: Arbitrary<HostileFile> = fc.record({
  mutation: fileMutations,
  placement: fc.oneof(
    { weight: 5, arbitrary: fc.constant('file' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...placements) },
  ),
});

/** Puts a file, or something else, at a path. What a link leads to is beside it. */
export function put(path: string, bytes: Buffer, placement: Placement): void {
  const target = `${path}.target`;
  if (placement === 'link') {
    writeFileSync(target, bytes);
    symlinkSync(target, path);
  } else if (placement === 'link to nothing') symlinkSync(target, path);
  else if (placement === 'link to itself') symlinkSync(path, path);
  else if (placement === 'link to a device') symlinkSync('/dev/zero', path);
  else if (placement === 'pipe') execFileSync('mkfifo', [path]);
  else if (placement === 'folder') mkdirSync(path);
  else {
    writeFileSync(path, bytes);
    if (placement === 'secret') chmodSync(path, 0);
  }
}
