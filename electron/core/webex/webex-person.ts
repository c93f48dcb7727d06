/** A person in Webex, with the fields that the comparison needs. Empty: Webex did not return it. */
export interface WebexPerson {
  readonly userName: string;
  /** All email addresses, including the userName if it is among them. */
  readonly emails: readonly string[];
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly externalId: string;
  readonly active: boolean | null;
}
