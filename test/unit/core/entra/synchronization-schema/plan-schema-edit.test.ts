import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../../assets/locales/en';
import {
  planSchemaEdit,
  readSchema,
  writeSchema,
} from '../../../../../electron/core/entra/synchronization-schema/synchronization-schema';
import type { AttributeMapping, SchemaBlock } from '../../../../../shared/contract';
import { locales } from '../../../../../shared/enums';
import { translator } from '../../../../../shared/texts/i18n';
import { schemaBlockTexts } from '../../../../../shared/texts/mapping-texts';
import { fakeEngine } from '../fake-engine';
import { anyMapping, constant, expression, mapping } from '../samples';
import { jsonDiff, layouts, leaves, schemaFile } from './schema-files';

const file = schemaFile('several-rules');
const current = readSchema(file).mappings;
const plan = (mappings: readonly AttributeMapping[], text = file) => planSchemaEdit(text, mappings, fakeEngine);
const changes = (mappings: readonly AttributeMapping[], text = file) =>
  plan(mappings, text).changes.map(({ kind, target, blocked }) => [kind, target, blocked?.code ?? 'written']);

describe('planning changes of a synchronization schema', () => {
  it('lists them row by row, with the old and the new value', () => {
    const title = mapping('title', 'jobTitle');
    const mail: AttributeMapping = { ...(current[0] ?? title), source: { kind: 'attribute', name: 'mail' } };
    const found = plan([mail, ...current.slice(1, 10), title]);
    expect(found.changes).toEqual([
      { kind: 'changed', target: 'userName', before: current[0], after: mail, blocked: null },
      { kind: 'added', target: 'title', before: null, after: title, blocked: null },
      { kind: 'removed', target: 'timezone', before: current[10], after: null, blocked: null },
    ]);
    expect(found.unchanged).toBe(9);
    expect(found.location.rule).toBe('Rule of users');
  });

  it('does not count another spelling of the same value as a change', () => {
    const same = current.map((row) => {
      if (row.target === 'active')
        return { ...row, source: expression('Switch([IsSoftDeleted],,"False","True","True","False")') };
      return row.target === 'userName' ? { ...row, target: 'USERNAME' } : row;
    });
    expect(plan(same)).toMatchObject({ changes: [], unchanged: 11 });
  });

  it('does not change an unsupported function whose row is unchanged', () => {
    const timezone = current[10];
    if (!timezone) throw new Error('The fixture has eleven rows.');
    const others = current.slice(0, 10);
    expect(changes([...others, { ...timezone, matching: 3 }])).toEqual([['changed', 'timezone', 'written']]);
    const upper = { ...timezone, source: expression('ToUpper([extensionAttribute1])') };
    expect(changes([...others, upper])).toEqual([['changed', 'timezone', 'functionUnknown']]);
    expect(writeSchema(file, [...others, upper], fakeEngine).text).toBe(file);
  });

  it('reports why it does not write a row', () => {
    expect(
      changes([
        ...current,
        mapping('', 'city'),
        mapping('title', ''),
        mapping('nickName', expression('Append(')),
        mapping('pager', expression('Not([a]="b")')),
        mapping('DISPLAYNAME', 'city'),
        mapping('fax', expression('Append([a])')),
      ]),
    ).toEqual([
      ['added', '', 'targetEmpty'],
      ['added', 'title', 'sourceEmpty'],
      ['added', 'nickName', 'expressionInvalid'],
      ['added', 'pager', 'comparisonUnknown'],
      ['added', 'DISPLAYNAME', 'targetTwice'],
      ['added', 'fax', 'argumentsUnknown'],
    ]);
    const odd = readSchema(schemaFile('odd-rows')).mappings;
    expect(changes([...odd.slice(0, 2), mapping('title', 'jobTitle')], schemaFile('odd-rows'))).toEqual([
      ['changed', 'title', 'rowUnreadable'],
      ['removed', 'userName', 'written'],
    ]);
  });

  it('first adds attributes that the schema’s list does not have yet', () => {
    const rows = [
      mapping('title', 'extension_0a1b_shoeSize'),
      mapping('nickName', 'shoeSize'),
      mapping('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', 'manager'),
    ];
    expect(plan([...current, ...rows]).definitions).toEqual([
      { side: 'target', name: 'nickName', type: 'String' },
      {
        side: 'target',
        name: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager',
        type: 'Reference',
      },
      { side: 'source', name: 'extension_0a1b_shoeSize', type: 'String' },
    ]);
    expect(plan([...current, mapping('nickName', expression('ToUpper([mail])'))]).definitions).toEqual([]);
    const sparse = schemaFile('sparse');
    expect(plan([...readSchema(sparse).mappings, ...rows], sparse).definitions).toEqual([]);
  });

  it.each(locales)('explains every reason, and the steps in the portal, in %s', (locale) => {
    const codes = Object.keys(en).flatMap((id) => /^mapping\.schema\.blocked\.(\w+)$/.exec(id)?.[1] ?? []);
    expect(codes.length).toBe(8);
    for (const code of codes as SchemaBlock['code'][]) {
      const { reason, advice } = schemaBlockTexts({ code, function: 'ToUpper' }, translator(locale));
      expect(reason).toMatch(/[.。]$/);
      expect(advice).toContain(locale === 'en' ? '**Attribute mapping**' : '**属性映射**');
    }
  });
});

describe('any change in any layout', () => {
  const edits = fc.record({
    kept: fc.subarray([...current]),
    fields: fc.array(fc.tuple(fc.nat({ max: 10 }), anyMapping), { maxLength: 3 }),
    added: fc.array(anyMapping, { maxLength: 4 }),
  });
  const tables = edits.map(({ kept, fields, added }) => {
    const changed = kept.map((row, index) => {
      const other = fields.find(([at]) => at === index)?.[1];
      return other ? { ...other, target: row.target } : row;
    });
    return [...changed, ...added, mapping('title', constant('x'))];
  });

  it('writes only the planned changes', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...layouts), (mappings, [, layout]) => {
        const text = layout(file);
        const written = writeSchema(text, mappings, fakeEngine);
        expect(written.plan).toEqual(plan(mappings, text));

        // After writing, only blocked rows still differ.
        const again = plan(mappings, written.text);
        expect(again.changes.filter(({ blocked }) => !blocked)).toEqual([]);
        expect(again.changes).toHaveLength(written.plan.changes.filter(({ blocked }) => blocked).length);

        // Only the mappings of users and the lists of attributes differ.
        const rows = /^[+-]\.synchronizationRules\[1\]\.objectMappings\[1\]\.attributeMappings/;
        const lists = /^\+\.directories\[\d\]\.objects\[\d\]\.attributes\[\d+\]/;
        for (const line of jsonDiff(text, written.text)) expect(line).toMatch(rows.test(line) ? rows : lists);

        // Numbers keep their spelling, and a file its line ends and its byte order mark.
        expect([...leaves(written.text).values()]).toContain('123456789012345678901234567890');
        expect(written.text.includes('\n')).toBe(text.includes('\n'));
        if (text.includes('\r')) expect(written.text).not.toMatch(/[^\r]\n/);
        expect(written.text.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
        expect(written.text.slice(-10)).toBe(text.slice(-10));
      }),
      { numRuns: 40 },
    );
  });
});
