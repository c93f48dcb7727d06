import { describe, expect, it } from 'vitest';
import { attributeTable } from '../../../../shared/texts/attribute-table';

/** Table 1 as both setup documents print it. */
const printed: Readonly<Record<string, string>> = {
  userPrincipalName: 'userName',
  'Switch([IsSoftd], , "False", "True", "True", "False")': 'active',
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
  it('has the fifteen rows of the documents, letter for letter', () => {
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

  it('shows today’s name beside the one that the documents print', () => {
    const renamed = attributeTable.filter((row) => row.sourceToday);
    expect(renamed.map((row) => row.sourceToday)).toEqual([
      'Switch([IsSoftDeleted], , "False", "True", "True", "False")',
    ]);
  });
});
