import { describe, expect, it } from 'vitest';
import { provisionedPerson } from '../../../../../electron/core/entra/preview/provisioned-person';

describe('a person as Entra provisions them', () => {
  it.each([
    ['anna@contoso.com', 'anna@contoso.com'],
    ['bob_fabrikam.com#EXT#@contoso.onmicrosoft.com', 'bob@fabrikam.com'],
    ['bob_the_builder_fabrikam.com#EXT#@contoso.com', 'bob_the_builder@fabrikam.com'],
    ['bob_fabrikam.com#ext#@contoso.com', 'bob@fabrikam.com'],
    ['local#EXT#@contoso.com', 'local#EXT#@contoso.com'],
  ])('turns the user principal name %s into %s', (whole, expected) => {
    expect(provisionedPerson({ userPrincipalName: whole })).toMatchObject({
      userPrincipalName: expected,
      originalUserPrincipalName: whole,
    });
  });

  it('keeps a known original user principal name', () => {
    const person = { userPrincipalName: 'bob@fabrikam.com', originalUserPrincipalName: 'bob_fabrikam.com#EXT#@c.com' };
    expect(provisionedPerson(person)).toMatchObject(person);
  });

  it('counts a disabled account as soft-deleted, unless the person has a value for IsSoftDeleted', () => {
    expect(provisionedPerson({}).IsSoftDeleted).toBe(false);
    expect(provisionedPerson({ accountEnabled: true }).IsSoftDeleted).toBe(false);
    expect(provisionedPerson({ accountEnabled: false }).IsSoftDeleted).toBe(true);
    expect(provisionedPerson({ accountEnabled: true, IsSoftDeleted: true }).IsSoftDeleted).toBe(true);
  });

  it('adds no name to a person without one', () => {
    expect(Object.keys(provisionedPerson({ mail: 'a@b.example' }))).toEqual(['IsSoftDeleted', 'mail']);
  });
});
