/** What a look-up of a user in Webex found, by the address that Entra sends as userName. */
export const lookupResults = [
  'notFound',
  /** One user with this userName. */
  'found',
  /** One user, but under another address: Entra does not find them by this userName. */
  'elsewhere',
  /** Several users: of the address itself and of the user's other addresses. */
  'several',
] as const;
export type LookupResult = (typeof lookupResults)[number];
