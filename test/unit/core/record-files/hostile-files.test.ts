import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordCsv } from '../../../../electron/core/record-copy/record-csv';
import { recordJson } from '../../../../electron/core/record-copy/record-json';
import { checkCopy } from '../../../../electron/core/record-files/check-copy';
import { readBackupContent } from '../../../../electron/core/record-files/read-backup';
import { readCopyFile } from '../../../../electron/core/record-files/read-copy-file';
import { seal } from '../../../../electron/core/record-files/seal';
import type { FailureCode } from '../../../../shared/contract';
import { failureTexts } from '../../../../shared/texts/failure-texts';
import { translator } from '../../../../shared/texts/i18n';
import { richRecord } from '../../../fixtures/rich-record';

const english = translator('en');
const savedAt = new Date('2026-11-22T15:57:41Z');
const input = { record: richRecord, space: 'real', savedAt, appVersion: '1' } as const;
const good = recordJson(input, english);
const withRecord = (change: (record: Record<string, unknown>) => void) => {
  const json = JSON.parse(good);
  change(json.content.record);
  return JSON.stringify(json);
};
const withId = (id: unknown) => withRecord((record) => Object.assign(record, { id }));
const deep = (open: string, close: string, times: number) => `${open.repeat(times)}1${close.repeat(times)}`;
const created = { type: 'created', at: '2026-11-22T10:00:00.000Z', appVersion: '1' };

const files: readonly (readonly [name: string, file: string | Uint8Array, code: FailureCode, detail?: object])[] = [
  ['nothing', '', 'restore.notJson', { line: 0 }],
  ['a list in CSV', 'userPrincipalName,mail\nada@contoso.example,\n', 'restore.noCopy'],
  ['text', 'hello', 'restore.noCopy'],
  ['JSON with a comment', '{"a": 1 // x\n}', 'restore.notJson'],
  ['a number', '7', 'restore.foreign'],
  ['null', 'null', 'restore.foreign'],
  ['another program’s JSON', '{"format":"x","content":{"format":"y"}}', 'restore.foreign'],
  ['a synchronization schema', '{"synchronizationRules":[]}', 'restore.foreign'],
  ['lists in lists', deep('[', ']', 100_000), 'restore.tooDeep'],
  ['objects in objects', deep('{"a":', '}', 100_000), 'restore.tooDeep'],
  [
    'a copy with something deep in it',
    good.replace('"notes":', `"deep":${deep('[', ']', 99)},"notes":`),
    'restore.tooDeep',
  ],
  ['millions of values', `[${'[],'.repeat(3_000_000)}1]`, 'restore.tooMuch'],
  [
    'a text of a megabyte',
    withRecord((record) => Object.assign(record, { name: 'x'.repeat(1 << 20) })),
    'restore.tooMuch',
  ],
  [
    'more events than any setup has',
    withRecord((record) => Object.assign(record, { events: Array(30_000).fill(created) })),
    'restore.tooMuch',
  ],
  ['__proto__', good.replace('"app":', '"__proto__":{"admin":1},"app":'), 'restore.badName', { field: '__proto__' }],
  ['an escaped __proto__', good.replace('"app":', '"\\u005f_proto__":1,"app":'), 'restore.badName'],
  ['constructor', good.replace('"app":', '"constructor":{"prototype":{}},"app":'), 'restore.badName'],
  ['a name twice', good.replace('"app":', '"app":"2","app":'), 'restore.twice', { field: 'app' }],
  ['a name twice, escaped', good.replace('"app":', '"\\u0061pp":"2","app":'), 'restore.twice'],
  ['a content twice', `{"content":{},${good.slice(1)}`, 'restore.twice'],
  ['NUL bytes', '{"a":\0 1}', 'restore.notText'],
  ['Latin-1', Buffer.from('{"a":"\xe9"}', 'latin1'), 'restore.notText'],
  ['half of UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le').subarray(0, 9), 'restore.notText'],
  ['a zip archive', Buffer.from('PK\x03\x04\0\0', 'latin1'), 'restore.packed'],
  ['gzip', gzipSync(good), 'restore.packed'],
  ['a web page', '<!doctype html><title>x</title>', 'restore.forPeople', { format: 'html' }],
  ['a PDF', '%PDF-1.7', 'restore.forPeople', { format: 'pdf' }],
  ['a calendar', 'BEGIN:VCALENDAR\r\n', 'restore.forPeople', { format: 'calendar' }],
  [
    'mappings with a line too many',
    Buffer.concat([seal('csv', Buffer.from(recordCsv(input, english)), savedAt), Buffer.from('x')]),
    'restore.forPeople',
    { format: 'csv' },
  ],
  ['beyond the size', new Uint8Array(33 * 1024 * 1024), 'restore.tooBig'],
  ['an id that climbs', withId('../../x'), 'restore.damaged', { field: 'id' }],
  ['an id that climbs on Windows', withId('..\\..\\x'), 'restore.damaged', { field: 'id' }],
  ['an id in capitals', withId(richRecord.id.toUpperCase()), 'restore.damaged', { field: 'id' }],
  ['an id that is a list', withId([richRecord.id]), 'restore.damaged', { field: 'id' }],
  ['no events', withRecord((record) => Object.assign(record, { events: [] })), 'restore.damaged', { field: 'events' }],
  ['an unknown event', good.replace('"stepTakenBack"', '"exploded"'), 'restore.damaged', { field: 'events[4].type' }],
  [
    'a moment that is none',
    good.replace('"2025-11-25T08:01:00.000Z"', '"yesterday"'),
    'restore.damaged',
    { field: 'events[1].at' },
  ],
  ['a number beyond measure', good.replace('"duration":31.5', '"duration":1e999'), 'restore.damaged'],
  ['version 0', good.replace('"version":1', '"version":0'), 'restore.damaged', { field: 'version' }],
  ['a version that is a text', good.replace('"version":1', '"version":"1"'), 'restore.damaged', { field: 'version' }],
  ['no record', '{"content":{"format":"webex-entra-setup/record-copy","version":1}}', 'restore.foreign'],
  ['plain http', good.replaceAll('https://api.ciscospark.com', 'http://evil.example'), 'restore.damaged'],
];

describe('readCopyFile() rejects a hostile file with an explained failure', () => {
  it.each(files)('%s', (_name, file, code, detail) => {
    const bytes = Buffer.from(file as Uint8Array);
    const read = readCopyFile(bytes);
    expect(read).toMatchObject({ kind: 'refused', failure: { code, ...(detail ? { detail } : {}) } });
    if (read.kind !== 'refused') return;
    for (const language of [english, translator('zh-CN')]) {
      const texts = failureTexts({ ...read.failure, detail: { ...read.failure.detail, file: 'x.json' } }, language);
      for (const text of Object.values(texts)) expect(text).not.toMatch(/[{}]|undefined/);
    }
    expect(checkCopy(bytes).verdict).not.toBe('unaltered');
    expect(Object.prototype).not.toHaveProperty('admin');
  });

  it.each<[string, string, object]>([
    ['spaces', `${good}${' '.repeat(20_000_000)}`, { kind: 'setups' }],
    [
      'spaces before a mistake',
      `${good}${' '.repeat(20_000_000)}x`,
      { failure: { code: 'restore.notJson', detail: { line: 1 } } },
    ],
    ['escapes', `{"a":"${'\\n'.repeat(12_000_000)}"}`, { failure: { code: 'restore.tooMuch' } }],
  ])('reads or refuses millions of %s before a test has to end', (_what, text, expected) => {
    expect(readCopyFile(Buffer.from(text))).toMatchObject(expected);
  });

  it('rejects a copy that is truncated at any position', () => {
    const bytes = Buffer.from(good);
    for (let length = 0; length < bytes.length; length += 97) {
      expect(readCopyFile(bytes.subarray(0, length)).kind).toBe('refused');
      expect(checkCopy(bytes.subarray(0, length)).verdict).not.toBe('unaltered');
    }
  });

  it('never throws for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void readCopyFile(bytes) === undefined && checkCopy(bytes) !== null),
    );
    fc.assert(fc.property(fc.json(), (text) => readCopyFile(Buffer.from(text)).kind === 'refused'));
  });
});

describe('readBackupContent()', () => {
  const record = { schema: 1, ...richRecord };
  const head = { format: 'webex-entra-setup/backup', version: 1, savedAt: '2026-11-22T10:00:00Z', app: '1' };
  it.each<[string, unknown, FailureCode]>([
    ['another format', { ...head, format: 'x' }, 'restore.foreign'],
    ['no setups', head, 'restore.damaged'],
    [
      'a setup twice',
      {
        ...head,
        setups: [
          { space: 'real', record },
          { space: 'real', record },
        ],
      },
      'restore.damaged',
    ],
    [
      'a token that is none',
      { ...head, setups: [{ space: 'real', record, tokens: { current: 7 } }] },
      'restore.damaged',
    ],
    ['the wrong space', { ...head, setups: [{ space: 'practice', record }] }, 'restore.damaged'],
    [
      'an id that climbs',
      { ...head, setups: [{ space: 'real', record: { ...record, id: '../x' } }] },
      'restore.damaged',
    ],
  ])('rejects a backup: %s', (_name, json, code) => {
    expect(readBackupContent(JSON.stringify(json))).toMatchObject({ kind: 'refused', failure: { code } });
  });

  it('never includes a token in a failure', () => {
    const secret = 'S3CRET-token';
    const setups = [{ space: 'real', record: { ...record, id: 1 }, tokens: { current: secret } }];
    expect(JSON.stringify(readBackupContent(JSON.stringify({ ...head, setups })))).not.toContain('S3CRET');
  });
});
