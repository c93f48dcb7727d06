import type { EntraPerson } from '../../../../shared/contract';
import { guestAddress } from '../guest-name';

/**
 * A person as the provisioning service sees them:
 * - `userPrincipalName` of a guest, `alias_theirdomain#EXT#@yourdomain`, becomes `alias@theirdomain`. The original is in
 *   `originalUserPrincipalName` (Microsoft Learn, "How Application Provisioning works in Microsoft Entra ID", "B2B (guest)
 *   users").
 * - `IsSoftDeleted` is calculated and not stored. It is true for a disabled account ("Customize user provisioning
 *   attribute-mappings", "What you should know"), unless the person has a value of their own for it.
 */
export function provisionedPerson(person: EntraPerson): EntraPerson {
  const whole = person.originalUserPrincipalName ?? person.userPrincipalName;
  return {
    IsSoftDeleted: person.accountEnabled === false,
    ...person,
    ...(typeof whole === 'string' && { originalUserPrincipalName: whole }),
    ...(typeof person.userPrincipalName === 'string' && {
      userPrincipalName: guestAddress(person.userPrincipalName) ?? person.userPrincipalName,
    }),
  };
}
