import { expect, it } from 'vitest';
import { jsonSource } from '../../../../electron/core/policies/json-source';
import { managedSource } from '../../../../electron/core/policies/managed-source';

const source = '/etc/policies.json';
const read = (text: string | Uint8Array) => jsonSource(typeof text === 'string' ? Buffer.from(text) : text, source);
const malformed = (detail: object) => ({
  source,
  failure: { code: 'policy.malformed', detail: { source, ...detail } },
});

it('reads one object, with or without a byte order mark, and leaves out its $schema', () => {
  const text = '{ "$schema": "policies.schema.json", "Language": "en" }';
  for (const each of [text, `\ufeff${text}`]) expect(read(each)).toEqual({ source, values: { Language: 'en' } });
});

it.each<[string, string | Uint8Array, object]>([
  ['nothing', '', { reason: 'notJson', line: 0 }],
  ['a missing quote', '{\n  "Language": en"\n}', { reason: 'notJson', line: 2 }],
  ['a comma at the end', '{\n  "Language": "en",\n}', { reason: 'notJson', line: 3 }],
  ['a list', '[]', { reason: 'notObject' }],
  ['null', 'null', { reason: 'notObject' }],
  ['a text', '"Language"', { reason: 'notObject' }],
  ['another encoding', Uint8Array.of(0xff, 0xfe, 0x7b, 0), { reason: 'notText' }],
  ['deep nesting', '['.repeat(100_000), { reason: 'notJson', line: 0 }],
  ['one name twice', '{ "Language": "en", "Language": "zh-CN" }', { reason: 'twice', name: 'Language' }],
])('refuses a file with %s', (_, text, detail) => {
  expect(read(text)).toEqual(malformed(detail));
});

it('leaves out what a configuration profile adds to managed preferences', () => {
  const printed = '{"Updates":false,"PayloadUUID":"0","PayloadVersion":1}';
  expect(managedSource(Buffer.from(printed), source)).toEqual({ source, values: { Updates: false } });
});

it('says of managed preferences that plutil cannot convert that they are no property list', () => {
  for (const printed of ['', '<stdin>: Property List error', '[]'])
    expect(managedSource(Buffer.from(printed), source)).toEqual(malformed({ reason: 'notPlist' }));
});
