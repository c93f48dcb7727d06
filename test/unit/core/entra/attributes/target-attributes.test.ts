import { describe, expect, it } from 'vitest';
import {
  isNotMappable,
  similarTarget,
  targetAttribute,
  targetAttributes,
} from '../../../../../electron/core/entra/attributes/target-attributes';
import { targetPath } from '../../../../../electron/core/entra/attributes/target-path';
import { locales } from '../../../../../shared/enums';
import { attributeTable } from '../../../../../shared/texts/attribute-table';
import { translator } from '../../../../../shared/texts/i18n';
import { targetText } from '../../../../../shared/texts/mapping-texts';

describe('target attributes', () => {
  it('begin with the fifteen of the documents, in their order of importance', () => {
    const webex = targetAttributes.filter(({ certainty }) => certainty === 'webex').map(({ name }) => name);
    expect(targetAttributes.slice(0, webex.length).map(({ name }) => name)).toEqual(webex);
    expect(new Set(webex)).toEqual(new Set(attributeTable.map(({ target }) => target)));
  });

  it('have unique names, which are paths into a SCIM user', () => {
    expect(new Set(targetAttributes.map(({ name }) => name.toLowerCase())).size).toBe(targetAttributes.length);
    for (const { name } of targetAttributes) expect(targetPath(name), name).not.toBeNull();
  });

  it('have the required types: active is a boolean, manager is a reference', () => {
    expect(targetAttributes.filter(({ type }) => type === 'Boolean').map(({ name }) => name)).toEqual(['active']);
    expect(targetAttributes.filter(({ type }) => type === 'Reference').map(({ topic }) => topic)).toEqual(['manager']);
  });

  it.each(locales)('each have an explanation of one sentence in %s', (locale) => {
    const texts = targetAttributes.map(({ topic }) => targetText(topic, translator(locale)));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/[.。]$/);
  });

  it('are found by exact name, and by a name in another case', () => {
    expect(targetAttribute('name.givenName')?.topic).toBe('givenName');
    expect(targetAttribute('name.givenname')).toBeUndefined();
    expect(similarTarget(' NAME.givenname ')?.name).toBe('name.givenName');
    expect(similarTarget('__proto__')).toBeUndefined();
  });

  it.each([
    ['id', true],
    ['Meta', true],
    ['entitlements', true],
    ['groups', true],
    ['schemas', true],
    ['identity', false],
    ['externalId', false],
    ['groupsOfMine', false],
  ])('reports whether a mapping can fill %s', (name, expected) => {
    expect(isNotMappable(name)).toBe(expected);
  });
});

describe('target path', () => {
  const core = { extension: null, filter: null, subAttribute: null };
  const work = { attribute: 'type', value: 'work' };
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

  it.each([
    ['userName', { ...core, attribute: 'userName' }],
    ['name.givenName', { ...core, attribute: 'name', subAttribute: 'givenName' }],
    ['emails[type eq "work"].value', { ...core, attribute: 'emails', filter: work, subAttribute: 'value' }],
    ['emails[type eq "work"]', { ...core, attribute: 'emails', filter: work }],
    [
      'roles[primary eq "True"].value',
      { ...core, attribute: 'roles', filter: { attribute: 'primary', value: true }, subAttribute: 'value' },
    ],
    [`${enterprise}:department`, { ...core, extension: enterprise, attribute: 'department' }],
    ['URN:own:1.0:User:badge', { ...core, extension: 'URN:own:1.0:User', attribute: 'badge' }],
  ])('reads %s', (name, expected) => {
    expect(targetPath(name)).toEqual(expected);
  });

  it.each(['', 'a b', 'a[b', 'a[type eq work].x', 'a.b.c', 'urn:', 'emails[type eq "a\\"b"].value', 'ä'])(
    'does not read %j',
    (name) => {
      expect(targetPath(name)).toBeNull();
    },
  );
});
