import { describe, expect, it } from 'vitest';
import { attributeTable } from '../../../../shared/texts/attribute-table';

/** Table 1 of both setup documents, with their misprint "IsSoftd" corrected. */
const printed: Readonly<Record<string, string>> = {
  userPrincipalName: 'userName',
  'Switch([IsSoftDeleted], , "False", "True", "True", "False")': 'active',
  displayName: 'displayName',
  surname: 'name.familyName',
  givenName: 'name.givenName',
  objectId: 'externalId',
  jobTitle: 'title',
  usageLocation: 'addresses[type eq "work"].country',
  city: 'addresses[type eq "work"].locality',
  streetAddress: 'addresses[type eq "work"].streetAddress',
  state: 'addresses[type eq "work"].region',
  postalCode: 'addresses[type eq "work"].postalCode',
  telephoneNumber: 'phoneNumbers[type eq "work"].value',
  mobile: 'phoneNumbers[type eq "mobile"].value',
  facsimileTelephoneNumber: 'phoneNumbers[type eq "fax"].value',
};

describe('attribute table', () => {
  it('has the fifteen rows of the documents', () => {
    expect(attributeTable.map(({ source, target }) => [source, target])).toEqual(Object.entries(printed));
  });

  it('has six defaults, which come first', () => {
    expect(attributeTable.filter((row) => row.byDefault).map((row) => row.target)).toEqual([
      'userName',
      'active',
      'displayName',
      'name.familyName',
      'name.givenName',
      'externalId',
    ]);
    expect(attributeTable.findIndex((row) => !row.byDefault)).toBe(6);
  });

  it('spells every attribute as Entra does, so that no reader copies the documents’ misprint', () => {
    expect(JSON.stringify(attributeTable)).not.toMatch(/IsSoftd\b/);
  });
});
