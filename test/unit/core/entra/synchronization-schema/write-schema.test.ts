import { describe, expect, it } from 'vitest';
import {
  planSchemaEdit,
  readSchema,
  writeSchema,
} from '../../../../../electron/core/entra/synchronization-schema/synchronization-schema';
import type { AttributeMapping } from '../../../../../shared/contract';
import { fakeEngine } from '../fake-engine';
import { constant, expression, mapping, none } from '../samples';
import { jsonDiff, layouts, schemaFile } from './schema-files';

const file = schemaFile('several-rules');
const current = readSchema(file).mappings;
const rows = '.synchronizationRules[1].objectMappings[1].attributeMappings';
const lists = '.directories[1].objects[0].attributes';

/** The table of the file with one row changed, or taken out with null. */
const withRow = (target: string, change: Partial<AttributeMapping> | null) =>
  current.flatMap((row) => (row.target === target ? (change ? [{ ...row, ...change }] : []) : [row]));
const write = (mappings: readonly AttributeMapping[], text = file) => writeSchema(text, mappings, fakeEngine);
const diff = (mappings: readonly AttributeMapping[], text = file) => jsonDiff(text, write(mappings, text).text);
const lines = (text: string) => text.split(/\r\n|\n/);

describe('writing a synchronization schema', () => {
  it.each(layouts)('changes nothing when there is nothing to change, in a file with %s', (_, layout) => {
    const text = layout(file);
    expect(write(current, text).text).toBe(text);
    expect(write([...current].reverse(), text).text).toBe(text);
    expect(planSchemaEdit(text, current, fakeEngine)).toMatchObject({ changes: [], unchanged: 11, definitions: [] });
  });

  it.each(layouts)('changes a field in its position, in a file with %s', (_, layout) => {
    const text = layout(file);
    expect(diff(withRow('displayName', { matching: 2, apply: 'creation', defaultValue: '?' }), text)).toEqual([
      `-${rows}[displayName].defaultValue null`,
      `-${rows}[displayName].flowType "Always"`,
      `-${rows}[displayName].matchingPriority 0`,
      `+${rows}[displayName].defaultValue "?"`,
      `+${rows}[displayName].flowType "ObjectAddOnly"`,
      `+${rows}[displayName].matchingPriority 2`,
    ]);
    expect(diff(withRow('name.familyName', { defaultValue: '' }), text)).toEqual([
      `-${rows}[name.familyName].defaultValue "."`,
      `+${rows}[name.familyName].defaultValue null`,
    ]);
  });

  it('changes one line for one field, and nothing around it', () => {
    const [before, after] = [lines(file), lines(write(withRow('locale', { defaultValue: 'de_CH' })).text)];
    expect(after).toHaveLength(before.length);
    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed).toEqual(['              "defaultValue": "de_CH",']);
  });

  it.each(layouts)('replaces a source, in a file with %s', (_, layout) => {
    const text = layout(file);
    const name = `${rows}[userName].source`;
    expect(diff(withRow('userName', { source: { kind: 'attribute', name: 'mail' } }), text)).toEqual([
      `-${name}.expression "[userPrincipalName]"`,
      `-${name}.name "userPrincipalName"`,
      `+${name}.expression "[mail]"`,
      `+${name}.name "mail"`,
    ]);
    expect(diff(withRow('locale', { source: constant('fr_CH'), defaultValue: 'en_US' }), text)).toContain(
      `+${rows}[locale].source{} expression,name,parameters,type`,
    );
    expect(diff(withRow('userType', { source: none }), text)).toContain(`+${rows}[userType].source null`);
  });

  it.each(layouts)('appends rows, in a file with %s', (_, layout) => {
    const text = layout(file);
    const added = [mapping('title', 'jobTitle'), mapping('nickName', expression('Append([givenName], "!")'))];
    const found = diff([...current, ...added], text);
    const ofTitle = found.filter((line) => line.includes('[title]'));
    expect(ofTitle).toEqual([
      `+${rows}[title]{} defaultValue,exportMissingReferences,flowBehavior,flowType,matchingPriority,source,targetAttributeName`,
      `+${rows}[title].defaultValue null`,
      `+${rows}[title].exportMissingReferences false`,
      `+${rows}[title].flowBehavior "FlowWhenChanged"`,
      `+${rows}[title].flowType "Always"`,
      `+${rows}[title].matchingPriority 0`,
      `+${rows}[title].source{} expression,name,parameters,type`,
      `+${rows}[title].source.expression "[jobTitle]"`,
      `+${rows}[title].source.name "jobTitle"`,
      `+${rows}[title].source.parameters[] `,
      `+${rows}[title].source.type "Attribute"`,
      `+${rows}[title].targetAttributeName "title"`,
    ]);
    const elsewhere = found.filter((line) => !line.includes('[title]') && !line.includes('[nickName]'));
    expect(elsewhere).toEqual([
      `+${lists}[14]{} name,type`,
      `+${lists}[14].name "nickName"`,
      `+${lists}[14].type "String"`,
    ]);
  });

  it.each(layouts)('leaves no trace of rows that are added and removed again, in a file with %s', (_, layout) => {
    const text = layout(file);
    const added = write([...current, mapping('title', 'jobTitle')], text).text;
    expect(added).not.toBe(text);
    expect(write(current, added).text).toBe(text);
  });

  it.each([
    ['the first', ['userName']],
    ['the first two', ['userName', 'active']],
    ['one in the middle', ['externalId']],
    ['the last', ['timezone']],
    ['several', ['userName', 'displayName', 'name.familyName', 'locale', 'timezone']],
    ['all', current.map(({ target }) => target)],
  ])('removes %s, in each layout', (_, gone) => {
    const left = current.filter(({ target }) => !gone.includes(target));
    for (const [, layout] of layouts) {
      const text = layout(file);
      const written = write(left, text).text;
      expect(readSchema(written).mappings).toEqual(left);
      const others = jsonDiff(text, written).filter((line) => !gone.some((target) => line.includes(`[${target}]`)));
      expect(others).toEqual(left.length === 0 ? [`+${rows}[] `] : []);
      expect(write(left, written).text).toBe(written);
    }
  });

  it('formats additions like the surrounding text', () => {
    const row = [mapping('title', constant('x'))];
    const tabs = layouts.find(([name]) => name === 'tabs')?.[1](file) ?? '';
    expect(write(row, tabs).text).toContain('\n\t\t\t\t\t\t\t\t"name": "x",\n\t\t\t\t\t\t\t\t"parameters": [],\n');
    const compact = layouts.find(([name]) => name === 'no line ends')?.[1](file) ?? '';
    expect(write(row, compact).text).not.toContain('\n');
    const windows = layouts.find(([name]) => name === 'Windows line ends')?.[1](file) ?? '';
    expect(write(row, windows).text).not.toMatch(/[^\r]\n/);
  });

  it('adds a field that is absent in a row', () => {
    const sparse = schemaFile('sparse');
    const changed = readSchema(sparse).mappings.map((row) =>
      row.target === 'externalId' ? { ...row, defaultValue: 'x', apply: 'creation' as const } : row,
    );
    const { text } = writeSchema(sparse, changed, fakeEngine);
    expect(readSchema(text).mappings).toEqual(changed);
    expect(jsonDiff(sparse, text).filter((line) => line.startsWith('-'))).toHaveLength(1);
  });

  it('keeps unreadable rows', () => {
    const odd = schemaFile('odd-rows');
    const written = writeSchema(odd, [mapping('userName', 'mail', { matching: 1 })], fakeEngine);
    expect(written.plan.kept.map(({ index }) => index)).toEqual([3, 4, 5, 1, 2]);
    expect(readSchema(written.text).kept).toHaveLength(5);
    expect(written.text).toContain('"not a row"');
  });
});
