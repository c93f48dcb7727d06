const guestMark = /^(.+)#ext#@/i;

/** A guest's internal name, `alias_theirdomain#EXT#@yourdomain`. */
export function isGuestName(text: string): boolean {
  return text.includes('#') && guestMark.test(text);
}

/**
 * The userPrincipalName that Entra sends for a guest: `alias_theirdomain#EXT#@yourdomain` becomes `alias@theirdomain`
 * (Microsoft Learn, "How Application Provisioning works", "B2B (guest) users"). Domains contain no underscore, so the last
 * one replaces the @.
 * @returns null when the name is not a guest's, or has no address in it
 */
export function guestAddress(userPrincipalName: string): string | null {
  const name = userPrincipalName.includes('#') ? guestMark.exec(userPrincipalName.trim())?.[1] : undefined;
  const at = name?.lastIndexOf('_') ?? -1;
  return name && at > 0 && at < name.length - 1 ? `${name.slice(0, at)}@${name.slice(at + 1)}` : null;
}
