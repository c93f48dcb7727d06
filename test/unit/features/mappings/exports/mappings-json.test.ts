import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { toFailure } from '../../../../../electron/core/lib/failure';
import { mappingsJson, readMappingsJson } from '../../../../../electron/features/mappings/exports/mappings-json';
import { anyMappings, mapping } from '../../../core/entra/samples';

const failureOf = (text: string) => {
  try {
    return readMappingsJson(text);
  } catch (thrown) {
    return toFailure(thrown);
  }
};
const format = 'webex-entra-setup/attribute-mappings';
const row = { target: 'title', source: { kind: 'attribute', name: 'jobTitle' }, matching: 0, defaultValue: '' };
const fileOf = (...mappings: unknown[]) => JSON.stringify({ format, version: 1, mappings });

describe('mappings as JSON', () => {
  it('are read back unchanged, whatever they hold', () => {
    fc.assert(
      fc.property(anyMappings, (mappings) => {
        expect(readMappingsJson(mappingsJson(mappings))).toEqual(mappings);
      }),
    );
  });

  it('have this form', () => {
    expect(mappingsJson([mapping('title', 'jobTitle', { matching: 2, apply: 'creation' })])).toBe(`{
  "format": "webex-entra-setup/attribute-mappings",
  "version": 1,
  "mappings": [
    {
      "source": {
        "kind": "attribute",
        "name": "jobTitle"
      },
      "target": "title",
      "matching": 2,
      "defaultValue": "",
      "apply": "creation"
    }
  ]
}
`);
  });

  it('are read with a byte order mark and with Windows line ends', () => {
    const text = `\ufeff${mappingsJson(defaultMappings()).replaceAll('\n', '\r\n')}`;
    expect(readMappingsJson(text)).toEqual(defaultMappings());
  });

  it.each([
    ['nothing', '', 'mappings.notJson', { line: 0 }],
    ['CSV', 'Target attribute,Mapping type', 'mappings.notJson', { line: 1 }],
    ['a truncated file', mappingsJson(defaultMappings()).slice(0, 200), 'mappings.notJson', { line: 10 }],
    ['a list', '[]', 'mappings.foreign', { kind: 'other' }],
    ['null', 'null', 'mappings.foreign', { kind: 'other' }],
    ['another file', '{"format":"record","version":1}', 'mappings.foreign', { kind: 'other' }],
    ['a schema', '{"synchronizationRules":[]}', 'mappings.foreign', { kind: 'synchronizationSchema' }],
    ['a newer file', `{"format":"${format}","version":2,"rows":[]}`, 'mappings.newer', { version: 2 }],
    ['an older one', `{"format":"${format}","version":0,"mappings":[]}`, 'mappings.damaged', { field: 'version' }],
    ['no rows', `{"format":"${format}","version":1}`, 'mappings.damaged', { field: 'mappings' }],
    ['a row without apply', fileOf(row), 'mappings.damaged', { field: 'mappings[0].apply' }],
    [
      'a wrong type',
      fileOf({ ...row, apply: 'always' }, { ...row, apply: 'always', matching: '1' }),
      'mappings.damaged',
      { field: 'mappings[1].matching' },
    ],
    [
      'half a precedence',
      fileOf({ ...row, apply: 'always', matching: 0.5 }),
      'mappings.damaged',
      { field: 'mappings[0].matching' },
    ],
    [
      'an unknown source',
      fileOf({ ...row, apply: 'always', source: { kind: 'script' } }),
      'mappings.damaged',
      { field: 'mappings[0].source.kind' },
    ],
    [
      'an unknown field',
      fileOf({ ...row, apply: 'always', default: 'x' }),
      'mappings.damaged',
      { field: 'mappings[0].default' },
    ],
    [
      'a prototype',
      `{"format":"${format}","version":1,"mappings":[{"__proto__":{"target":"title"}}]}`,
      'mappings.damaged',
      { field: 'mappings[0].target' },
    ],
    ['endless lists', '['.repeat(500_000), 'mappings.notJson', { line: 0 }],
    ['too much', ' '.repeat(1024 * 1024 + 1), 'mappings.tooBig', undefined],
  ])('refuses %s', (_, text, code, detail) => {
    expect(failureOf(text)).toEqual(detail ? { code, detail } : { code });
  });
});
