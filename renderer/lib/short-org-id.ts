/** Enough of an Org ID to tell it from another one. */
export function shortOrgId(orgId: string): string {
  return orgId.length > 12 ? `${orgId.slice(0, 8)}…${orgId.slice(-4)}` : orgId;
}
