/** A person in Webex, as far as the comparison needs one. Empty: Webex did not say. */
export interface WebexPerson {
  readonly userName: string;
  /** All e-mail addresses, the userName too if it is among them. */
  readonly emails: readonly string[];
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly externalId: string;
  readonly active: boolean | null;
}
