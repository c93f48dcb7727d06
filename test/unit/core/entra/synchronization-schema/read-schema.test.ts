import { describe, expect, it } from 'vitest';
import { readSchema } from '../../../../../electron/core/entra/synchronization-schema/synchronization-schema';
import { toFailure } from '../../../../../electron/core/lib/failure';
import { constant, expression, mapping, none } from '../samples';
import { layouts, schemaFile } from './schema-files';

const failureOf = (text: string) => {
  try {
    return readSchema(text);
  } catch (thrown) {
    return toFailure(thrown);
  }
};
const users = (more: object = {}) => ({
  sourceObjectName: 'User',
  targetObjectName: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  attributeMappings: [],
  ...more,
});
const schemaOf = (...objectMappings: unknown[]) => JSON.stringify({ synchronizationRules: [{ objectMappings }] });
const userName = { targetAttributeName: 'userName', source: { name: 'mail' } };

describe('reading a synchronization schema', () => {
  it.each(layouts)('finds the mappings of users in a file with %s', (_, layout) => {
    const { location, mappings, kept } = readSchema(layout(schemaFile('several-rules')));
    expect(location).toEqual({
      rule: 'Rule of users',
      objectMapping: 'Users to the application',
      sourceObject: 'User',
      targetObject: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
      enabled: true,
    });
    expect(kept).toEqual([]);
    expect(mappings).toEqual([
      mapping('userName', 'userPrincipalName', { matching: 1 }),
      mapping('active', expression('Switch([IsSoftDeleted], , "False", "True", "True", "False")')),
      mapping('displayName', 'displayName'),
      mapping('name.familyName', 'surname', { defaultValue: '.' }),
      mapping('name.givenName', 'givenName'),
      mapping('externalId', 'objectId'),
      mapping('emails[type eq "work"].value', 'mail', { apply: 'creation' }),
      mapping('preferredLanguage', expression('Replace([preferredLanguage], "-", , , "_", , )')),
      mapping('userType', constant('Member')),
      mapping('locale', none, { defaultValue: 'en_US' }),
      mapping('timezone', expression('ToLower([extensionAttribute1], )')),
    ]);
  });

  it('uses Microsoft’s documented defaults for absent values', () => {
    const { location, mappings } = readSchema(schemaFile('sparse'));
    expect(location).toMatchObject({ rule: 'USER_OUTBOUND_USER', objectMapping: '', enabled: true });
    expect(mappings).toEqual([
      mapping('userName', 'userPrincipalName', { matching: 1 }),
      mapping('active', expression('Not([IsSoftDeleted])'), { defaultValue: 'True' }),
      mapping('externalId', 'objectId'),
    ]);
  });

  it('skips rows that it does not understand, and reports them', () => {
    const { mappings, kept } = readSchema(schemaFile('odd-rows'));
    expect(mappings.map(({ target }) => target)).toEqual(['userName', 'active', 'userName']);
    expect(kept).toEqual([
      { target: '', index: 1 },
      { target: '', index: 2 },
      { target: 'title', index: 3 },
      { target: 'nickName', index: 4 },
      { target: 'locale', index: 5 },
    ]);
  });

  it('prefers an enabled mapping, then one that maps userName', () => {
    const location = (...all: object[]) => readSchema(schemaOf(...all)).location.objectMapping;
    expect(location(users({ name: 'off', enabled: false }), users({ name: 'on' }))).toBe('on');
    expect(location(users({ name: 'x' }), users({ name: 'y', attributeMappings: [userName] }))).toBe('y');
    expect(readSchema(schemaOf(users({ enabled: false }))).location.enabled).toBe(false);
  });
});

describe('a file that is not a synchronization schema of users', () => {
  it.each([
    ['nothing', '', 'schema.notJson', { line: 0 }],
    ['a truncated file', schemaFile('several-rules').slice(0, 500), 'schema.notJson', { line: 14 }],
    ['a comment', '{\n// x\n"synchronizationRules": []}', 'schema.notJson', { line: 2 }],
    ['a comma too many', '{"synchronizationRules": [1,]}', 'schema.notJson', { line: 1 }],
    ['a list', '[]', 'schema.foreign', undefined],
    ['a text', '"synchronizationRules"', 'schema.foreign', undefined],
    ['another object', '{"rules": []}', 'schema.foreign', undefined],
    ['no rules', '{"synchronizationRules": null}', 'schema.foreign', undefined],
    ['rules in a prototype', '{"__proto__": {"synchronizationRules": []}}', 'schema.foreign', undefined],
    ['rules of a wrong type', '{"synchronizationRules": {}}', 'schema.wrongType', { field: 'synchronizationRules' }],
    ['a rule that is none', '{"synchronizationRules": [1]}', 'schema.wrongType', { field: 'synchronizationRules[0]' }],
    [
      'mappings of a wrong type',
      '{"synchronizationRules": [{"objectMappings": "x"}]}',
      'schema.wrongType',
      { field: 'synchronizationRules[0].objectMappings' },
    ],
    [
      'a mapping that is none',
      schemaOf(null),
      'schema.wrongType',
      { field: 'synchronizationRules[0].objectMappings[0]' },
    ],
    [
      'no list of attribute mappings',
      schemaOf(users({ attributeMappings: null })),
      'schema.wrongType',
      { field: 'synchronizationRules[0].objectMappings[0].attributeMappings' },
    ],
    ['no mapping at all', '{"synchronizationRules": []}', 'schema.noUsers', { found: '' }],
    [
      'groups only',
      schemaFile('without-users'),
      'schema.noUsers',
      { found: 'Group → urn:ietf:params:scim:schemas:core:2.0:Group' },
    ],
    [
      'names that only look like it',
      schemaOf(users({ sourceObjectName: 'SuperUser' }), users({ targetObjectName: 'Superuser' }), {}),
      'schema.noUsers',
      {
        found: 'SuperUser → urn:ietf:params:scim:schemas:extension:enterprise:2.0:User, User → Superuser, ? → ?',
      },
    ],
    [
      'two alike',
      schemaOf(users({ targetObjectName: 'User' }), users({ targetObjectName: 'core:User' })),
      'schema.ambiguous',
      { found: 'User → User, User → core:User' },
    ],
    ['a name twice', '{"synchronizationRules": [], "a": {"b": 1, "b": 2}}', 'schema.twice', { field: 'b' }],
    ['endless lists', '['.repeat(5_000_000), 'schema.tooDeep', undefined],
    ['endless objects', `${'{"a":'.repeat(501)}1${'}'.repeat(501)}`, 'schema.tooDeep', undefined],
    ['brackets within a text', `{"a": "${'[\\"'.repeat(600)}"}`, 'schema.foreign', undefined],
    ['an endless text', `"${'\\"'.repeat(2_000_000)}`, 'schema.notJson', { line: 1 }],
    ['too much', ' '.repeat(10 * 1024 * 1024 + 1), 'schema.tooBig', undefined],
    ['too much in bytes', '中'.repeat(4 * 1024 * 1024), 'schema.tooBig', undefined],
  ])('is rejected: %s', (_, text, code, detail) => {
    expect(failureOf(text)).toEqual(detail ? { code, detail } : { code });
  });
});
