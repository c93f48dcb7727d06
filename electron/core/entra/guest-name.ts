const guestMark = /^(.+)#ext#@/i;

/** A guest's internal name, `alias_theirdomain#EXT#@yourdomain`. */
export function isGuestName(text: string): boolean {
  return text.includes('#') && guestMark.test(text);
}

/**
 * What Entra takes for the userPrincipalName of a guest: of `alias_theirdomain#EXT#@yourdomain` it sends `alias@theirdomain`
 * (Microsoft Learn, "How Application Provisioning works", "B2B (guest) users"). No domain has an underscore, so the last one
 * was the @.
 * @returns null when the name is no guest's, or cannot be undone
 */
export function guestAddress(userPrincipalName: string): string | null {
  const name = userPrincipalName.includes('#') ? guestMark.exec(userPrincipalName.trim())?.[1] : undefined;
  const at = name?.lastIndexOf('_') ?? -1;
  return name && at > 0 && at < name.length - 1 ? `${name.slice(0, at)}@${name.slice(at + 1)}` : null;
}
