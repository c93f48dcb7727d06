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

/** How a value in Webex compares with the one that the mappings would send. */
export const valueVerdicts = [
  'same',
  /** Only in upper and lower case. */
  'differsInCase',
  'different',
  /** Webex's answer does not have the attribute, which does not prove that it is empty. */
  'notReturned',
  /** Entra would send no value. */
  'notSent',
  /** What Entra would send cannot be calculated here, or cannot be compared. */
  'unclear',
] as const;
export type ValueVerdict = (typeof valueVerdicts)[number];
