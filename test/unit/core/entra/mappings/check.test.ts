import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../../assets/locales/en';
import { checkMappings } from '../../../../../electron/core/entra/mappings/check';
import { additionalMappings, defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import * as expressions from '../../../../../electron/core/expressions';
import type { AttributeMapping } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
import { findingText } from '../../../../../shared/texts/mapping-texts';
import { nested } from '../../expressions/trees';
import { fakeEngine } from '../fake-engine';
import { anyMappings, constant, defaultsWith, expression, mapping, none } from '../samples';

const manager = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager';
const attribute = (name: string) => ({ source: { kind: 'attribute', name } as const });
const plus = (...rows: AttributeMapping[]) => [...defaultMappings(), ...rows];
/** Without the note that a value stays in Webex, which many rows have: `check-clearing.test.ts`. */
const codes = (rows: readonly AttributeMapping[]) =>
  checkMappings(rows, fakeEngine)
    .filter(({ code }) => code !== 'neverCleared')
    .map(({ code, severity, row }) => `${severity} ${code} ${row}`);

/** A table, and all that is found about it. */
const table: readonly [string, readonly AttributeMapping[], readonly string[]][] = [
  ['the defaults', defaultMappings(), []],
  ['all fifteen', plus(...additionalMappings()), []],
  ['no target', plus(mapping(' ', 'city')), ['error targetEmpty 6']],
  ['a target twice', plus(mapping('DisplayName', 'city')), ['error targetTwice 6']],
  ['an id', plus(mapping('id', 'objectId')), ['error targetNotMappable 6']],
  ['a target that is no path', plus(mapping('a[b', 'city')), ['error targetNotUnderstood 6']],
  ['a target in another case', plus(mapping('Title', 'jobTitle')), ['warning targetSpelling 6']],
  ['an unknown target', plus(mapping('urn:own:User:badge', 'city')), ['warning targetUnknown 6']],
  ['no source', plus(mapping('title', '')), ['error sourceEmpty 6']],
  ['a source in another case', plus(mapping('title', 'JobTitle')), ['warning sourceSpelling 6']],
  ['an unknown source', plus(mapping('title', 'shoeSize')), ['warning sourceUnknown 6']],
  ['a directory extension', plus(mapping('title', 'extension_0a1b_shoeSize')), []],
  [
    'an unknown source within',
    plus(mapping('title', expression('Append([shoe], [x])'))),
    ['warning sourceUnknown 6', 'warning sourceUnknown 6'],
  ],
  ['an expression that grows', plus(mapping('title', expression('Endless([mail])'))), ['warning expressionGrows 6']],
  ['several values', plus(mapping('title', 'proxyAddresses')), ['warning sourceSeveral 6']],
  ['roles directly', plus(mapping('roles[primary eq "True"].value', 'appRoleAssignments')), ['warning sourceRoles 6']],
  ['an empty constant', plus(mapping('title', constant(''))), ['warning constantEmpty 6']],
  ['nothing', plus(mapping('title', none)), ['warning nothingToSend 6']],
  ['a default value only', plus(mapping('title', none, { defaultValue: 'x' })), []],
  ['a broken expression', plus(mapping('title', expression('Append('))), ['error expressionInvalid 6']],
  [
    'a long expression',
    plus(mapping('title', expression(`Append([mail], "${'x'.repeat(9_983)}")`))),
    ['error expressionTooLong 6'],
  ],
  ['the longest expression', plus(mapping('title', expression(`Append([mail], "${'x'.repeat(9_982)}")`))), []],
  ['a manager by a text', plus(mapping(manager, 'department')), ['warning referenceExpected 6']],
  ['a manager by a constant', plus(mapping(manager, constant('x'))), ['warning referenceExpected 6']],
  ['a manager', plus(mapping(manager, 'manager')), []],
  ['a manager as text', plus(mapping('title', 'manager')), ['warning referenceAsText 6']],
  ['userName missing', defaultsWith('userName', null), ['error userNameMissing null', 'error matchingMissing null']],
  ['userName from mail', defaultsWith('userName', attribute('mail')), ['warning userNameChanged 0']],
  [
    'userName from an unknown place',
    defaultsWith('userName', attribute('extensionAttribute3')),
    ['warning userNameChanged 0'],
  ],
  [
    'userName from a name',
    defaultsWith('userName', attribute('displayName')),
    ['error userNameNotAddress 0', 'warning userNameChanged 0', 'warning matchingNotUnique 0'],
  ],
  [
    'userName from an id',
    defaultsWith('userName', attribute('objectId')),
    ['error userNameNotAddress 0', 'warning userNameChanged 0'],
  ],
  [
    'one address for all',
    defaultsWith('userName', { source: constant('a@b.example') }),
    ['error userNameConstant 0', 'warning userNameChanged 0', 'warning matchingNotUnique 0'],
  ],
  [
    'one word for all',
    defaultsWith('userName', { source: constant('bob') }),
    [
      'error userNameNotAddress 0',
      'error userNameConstant 0',
      'warning userNameChanged 0',
      'warning matchingNotUnique 0',
    ],
  ],
  [
    'one default for all',
    defaultsWith('userName', { source: none, defaultValue: 'a@b.example' }),
    ['error userNameConstant 0', 'warning userNameChanged 0', 'warning matchingNotUnique 0'],
  ],
  ['userName once', defaultsWith('userName', { apply: 'creation' }), ['info userNameOnlyOnce 0']],
  ['active missing', defaultsWith('active', null), ['warning activeMissing null']],
  ['active constant', defaultsWith('active', { source: constant('True') }), ['warning activeConstant 1']],
  [
    'active by default value',
    defaultsWith('active', { source: none, defaultValue: 'True' }),
    ['warning activeConstant 1'],
  ],
  ['active inverted', defaultsWith('active', attribute('IsSoftDeleted')), ['error activeInverted 1']],
  ['active by account', defaultsWith('active', attribute('accountEnabled')), ['warning activeNotSoftDeleted 1']],
  [
    'active by another expression',
    defaultsWith('active', { source: expression('Not([mail])') }),
    ['warning activeNotSoftDeleted 1'],
  ],
  ['active by another expression', defaultsWith('active', { source: expression('Not([IsSoftDeleted])') }), []],
  [
    'active of the documents',
    defaultsWith('active', { source: expression('Not([IsSoftd])') }),
    ['warning sourceSpelling 1', 'warning activeNotSoftDeleted 1'],
  ],
  [
    'active by a name',
    defaultsWith('active', attribute('jobTitle')),
    ['warning activeNotSoftDeleted 1', 'error activeNotBoolean 1'],
  ],
  ['active once', defaultsWith('active', { apply: 'creation' }), ['warning activeOnlyOnce 1']],
  ['externalId missing', defaultsWith('externalId', null), ['warning externalIdMissing null']],
  ['externalId from elsewhere', defaultsWith('externalId', attribute('mailNickname')), ['info externalIdChanged 5']],
  [
    'matching by several sources',
    defaultsWith('userName', { source: expression('Append([mailNickname], [city])') }),
    ['warning userNameChanged 0', 'error matchingSeveralSources 0'],
  ],
  [
    'userName from a constant expression',
    defaultsWith('userName', { source: expression('Append("a", "@b.example")') }),
    ['error userNameConstant 0', 'warning userNameChanged 0', 'warning matchingNotUnique 0'],
  ],
  ['userType as a source', plus(mapping('userType', 'userType')), ['info sourceUserType 6']],
  ['samAccountName as a source', plus(mapping('title', 'sAMAccountName')), ['warning sourceUnavailable 6']],
  ['no matching attribute', defaultsWith('userName', { matching: 0 }), ['error matchingMissing null']],
  [
    'the same precedence',
    defaultsWith('externalId', { matching: 1 }),
    ['warning matchingSamePrecedence 5', 'warning matchingNotFilterable 5'],
  ],
  [
    'matching by a name',
    defaultsWith('displayName', { matching: 2 }),
    ['warning matchingNotUnique 2', 'warning matchingNotFilterable 2'],
  ],
];

/** What the tests of these checks find with the whole language: active, clearing, functions, several sources. */
const foundElsewhere = [
  'activeNeverFalse',
  'activeNotAlwaysFalse',
  'activeAlwaysFalse',
  'activeNeverTrue',
  'functionAssignedOnly',
  'functionNotSupported',
  'iifTestsEmptiness',
  'matchingChanges',
  'matchingFunction',
  'neverCleared',
  'switchOnTest',
];

describe('checking mappings', () => {
  it.each(table)('reports the findings for %s', (_, rows, expected) => {
    expect(codes(rows)).toEqual(expected);
  });

  it('reports every finding that has a message', () => {
    const found = new Set(table.flatMap(([, , expected]) => expected.map((text) => text.split(' ')[1])));
    const known = Object.keys(en).flatMap((id) => /^mapping\.finding\.(\w+)$/.exec(id)?.[1] ?? []);
    // A comparison finds these (comparison-finding.ts).
    for (const code of ['userNameCompared', 'userNameDuplicates']) found.add(code);
    for (const code of foundElsewhere) found.add(code);
    expect([...found].sort()).toEqual(known.sort());
  });

  it('reports the error of an expression, and its length', () => {
    const broken = (text: string) =>
      checkMappings([mapping('title', expression(text))], fakeEngine).find(({ row }) => row === 0);
    expect(broken('Append(')).toMatchObject({ error: { code: 'unexpected', start: 0, end: 7 } });
    const long = broken('x'.repeat(12_345));
    expect(long && findingText(long, translator('en'))).toBe(
      'The expression has 12,345 characters. Entra takes at most 10,000.',
    );
  });

  it('warns about an expression that makes an ordinary value too long, and tries no more than a limited amount', () => {
    const row = mapping('title', expression(nested(26, '[mail]')));
    const findings = checkMappings(plus(row, ...Array.from({ length: 400 }, () => row)), expressions);
    const grows = findings.filter(({ code }) => code === 'expressionGrows');
    expect(grows[0]).toMatchObject({ row: 6, severity: 'warning', values: { function: 'Replace', most: 100_000 } });
    expect(grows[0] && findingText(grows[0], translator('en'))).toContain('more than 100,000 characters');
    expect(grows[0] && findingText(grows[0], translator('zh-CN'))).toContain('超过 100,000 个字符');
    expect(grows.length).toBeLessThan(10);
  });

  it('ends for the expressions with the most attributes and constants that Entra takes', () => {
    const names = Array.from({ length: 1_600 }, (_, index) => `[a${index}]`);
    const letters = [...'bcdefghijklm'].map((letter) => `"${letter}"`);
    const texts = [`Join("",${[...names, ...letters].join(',')})`, `Switch([a],${'"",'.repeat(3_000)}"")`];
    for (const text of texts)
      for (const target of ['active', 'title'])
        expect(checkMappings([mapping(target, expression(text))], expressions).length).toBeGreaterThan(0);
  });

  it('warns about a changed userName like the documents', () => {
    const [finding] = checkMappings(defaultsWith('userName', attribute('mail')), fakeEngine);
    expect(finding && findingText(finding, translator('en'))).toContain('provisioned as new users');
    expect(finding && findingText(finding, translator('zh-CN'))).toContain('用户将被预配为新用户');
  });

  it('never throws, refers to existing rows, and has messages of whole sentences', () => {
    fc.assert(
      fc.property(anyMappings, fc.constantFrom('en' as const, 'zh-CN' as const), (rows, locale) => {
        for (const finding of checkMappings(rows, fakeEngine)) {
          if (finding.row !== null) expect(rows[finding.row]).toBeDefined();
          const text = findingText({ ...finding, values: { ...finding.values, source: 'S' } }, translator(locale));
          expect(text).toMatch(/[.。]$/);
          expect(text).not.toMatch(/undefined|NaN/);
        }
      }),
    );
  });
});
