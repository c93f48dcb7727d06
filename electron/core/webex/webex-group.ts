/** A group in Webex, with the fields that the comparison needs. Empty: Webex did not return it. */
export interface WebexGroup {
  /** As it came, with its spaces. */
  readonly displayName: string;
  readonly externalId: string;
}
