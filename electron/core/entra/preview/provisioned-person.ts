import type { EntraPerson } from '../../../../shared/contract';

/**
 * A person as the provisioning service sees them:
 * - `userPrincipalName` of a guest, `alias_theirdomain#EXT#@yourdomain`, becomes `alias@theirdomain`; the whole is in
 *   `originalUserPrincipalName` (Microsoft Learn, "How Application Provisioning works in Microsoft Entra ID", "B2B (guest)
 *   users").
 * - `IsSoftDeleted`, which is calculated and stored nowhere, is true for a disabled account ("Customize user provisioning
 *   attribute-mappings", "What you should know"), unless the person says otherwise.
 */
export function provisionedPerson(person: EntraPerson): EntraPerson {
  const whole = person.originalUserPrincipalName ?? person.userPrincipalName;
  return {
    IsSoftDeleted: person.accountEnabled === false,
    ...person,
    ...(typeof whole === 'string' && { originalUserPrincipalName: whole }),
    ...(typeof person.userPrincipalName === 'string' && {
      userPrincipalName: withoutGuestPart(person.userPrincipalName),
    }),
  };
}

function withoutGuestPart(userPrincipalName: string): string {
  const end = userPrincipalName.toUpperCase().indexOf('#EXT#');
  if (end < 0) return userPrincipalName;
  const name = userPrincipalName.slice(0, end);
  // Their @ became _ ; a domain holds none, so it is the last one.
  const at = name.lastIndexOf('_');
  return at < 0 ? name : `${name.slice(0, at)}@${name.slice(at + 1)}`;
}
