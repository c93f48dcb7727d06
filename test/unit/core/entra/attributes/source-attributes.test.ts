import { describe, expect, it } from 'vitest';
import {
  isExtensionAttribute,
  similarSource,
  sourceAttribute,
  sourceAttributes,
} from '../../../../../electron/core/entra/attributes/source-attributes';
import { attributeTable } from '../../../../../shared/texts/attribute-table';

describe('source attributes', () => {
  it('include every source of the documents', () => {
    const direct = attributeTable.filter(({ source }) => !source.includes('('));
    expect(direct.length).toBe(14);
    for (const { source } of direct) expect(sourceAttribute(source), source).toBeDefined();
  });

  it('have unique names and include extensionAttribute1 to 15', () => {
    expect(new Set(sourceAttributes.map(({ name }) => name.toLowerCase())).size).toBe(sourceAttributes.length);
    expect(sourceAttribute('extensionAttribute1')).toBeDefined();
    expect(sourceAttribute('extensionAttribute15')).toBeDefined();
    expect(sourceAttribute('extensionAttribute16')).toBeUndefined();
  });

  it('mark the unique addresses', () => {
    const addresses = sourceAttributes.filter(({ address }) => address === 'always').map(({ name }) => name);
    expect(addresses).toEqual(['userPrincipalName', 'originalUserPrincipalName', 'mail']);
    expect(sourceAttribute('displayName')).toMatchObject({ address: 'never', certainty: 'schema' });
    expect(sourceAttribute('proxyAddresses')?.several).toBe(true);
    expect(sourceAttribute('manager')?.type).toBe('Reference');
  });

  it.each([
    ['userprincipalname', 'userPrincipalName'],
    ['IsSoftd', 'IsSoftDeleted'],
    ['id', 'objectId'],
    ['mobilePhone', 'mobile'],
    [' Mail ', 'mail'],
    ['Facsimile-TelephoneNumber', 'facsimileTelephoneNumber'],
    ['employeeHireDate', undefined],
    ['__proto__', undefined],
  ])('suggests a correction for %s', (name, expected) => {
    expect(similarSource(name)).toBe(expected);
  });

  it.each([
    ['extension_53c9e2c0a1b24d4e9f10a2b3c4d5e6f7_acmeCostCenter', true],
    ['extension_6552753978624005a48638a778921fan3_TestAttributeName', true],
    ['extensionAttribute1', false],
    ['extension__x', false],
    ['xextension_1_y', false],
  ])('detects whether %s is a directory extension', (name, expected) => {
    expect(isExtensionAttribute(name)).toBe(expected);
  });
});
