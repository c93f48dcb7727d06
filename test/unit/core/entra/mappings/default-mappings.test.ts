import { describe, expect, it } from 'vitest';
import { differenceFromDefaults, pairRows } from '../../../../../electron/core/entra/mappings/compare';
import { additionalMappings, defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { fakeEngine } from '../fake-engine';
import { constant, defaultsWith, expression, mapping } from '../samples';

describe('default mappings', () => {
  it('are the six of the documents, matched by userName, with the current expression for active', () => {
    expect(defaultMappings()).toHaveLength(6);
    expect(defaultMappings()[0]).toEqual(mapping('userName', 'userPrincipalName', { matching: 1 }));
    expect(defaultMappings()[1]).toEqual(
      mapping('active', expression('Switch([IsSoftDeleted], , "False", "True", "True", "False")')),
    );
    expect(defaultMappings().filter(({ matching }) => matching > 0)).toHaveLength(1);
  });

  it('are followed by nine direct mappings', () => {
    expect(additionalMappings()).toHaveLength(9);
    expect(additionalMappings()).toContainEqual(mapping('phoneNumbers[type eq "mobile"].value', 'mobile'));
    expect(additionalMappings().every(({ source }) => source.kind === 'attribute')).toBe(true);
  });

  it('are new objects each time, so that one caller cannot change them for another', () => {
    expect(defaultMappings()[0]).not.toBe(defaultMappings()[0]);
  });
});

describe('difference from the defaults', () => {
  const difference = (rows: Parameters<typeof differenceFromDefaults>[0]) => differenceFromDefaults(rows, fakeEngine);

  it('is none for the defaults, in any order and with other spaces', () => {
    const rows = defaultsWith('active', {
      source: expression('Switch( [IsSoftDeleted],,"False","True","True","False" )'),
    }).reverse();
    expect(difference(rows)).toEqual({ added: [], removed: [], changed: [], unchanged: 6 });
  });

  it('names what was added, removed and changed', () => {
    const title = mapping('title', 'jobTitle');
    const rows = [...defaultsWith('userName', { source: { kind: 'attribute', name: 'mail' } }).slice(0, 5), title];
    const found = difference(rows);
    expect(found.added).toEqual([title]);
    expect(found.removed.map(({ target }) => target)).toEqual(['externalId']);
    expect(found.changed.map(({ before, after }) => [before.source, after.source])).toEqual([
      [
        { kind: 'attribute', name: 'userPrincipalName' },
        { kind: 'attribute', name: 'mail' },
      ],
    ]);
    expect(found.unchanged).toBe(4);
  });

  it.each([
    ['matching', { matching: 2 }],
    ['default value', { defaultValue: 'x' }],
    ['apply', { apply: 'creation' as const }],
    ['source', { source: constant('displayName') }],
  ])('detects a changed %s', (_, change) => {
    expect(difference(defaultsWith('displayName', change)).changed).toHaveLength(1);
  });

  it('counts a second row for one target as added', () => {
    const twice = [...defaultMappings(), mapping('USERNAME', 'mail')];
    expect(difference(twice)).toMatchObject({ added: [{ target: 'USERNAME' }], removed: [], changed: [] });
  });
});

describe('pairing rows', () => {
  it('never loses or doubles a row', () => {
    const before = [mapping('a', '1'), mapping('A', '2'), mapping('b', '3')];
    const after = [mapping('b', '4'), mapping('a', '5'), mapping('c', '6')];
    expect(pairRows(before, after).map((pair) => [pair.before?.source, pair.after?.source])).toEqual([
      [before[2]?.source, after[0]?.source],
      [before[0]?.source, after[1]?.source],
      [undefined, after[2]?.source],
      [before[1]?.source, undefined],
    ]);
  });
});
