/** Upper bound on a record on the disk, in bytes. */
export const maximumRecordBytes = 16 * 1024 * 1024;
/** Upper bound on the record copies that are read, in bytes; every copy that this app writes is smaller. */
export const maximumCopyBytes = 2 * maximumRecordBytes;

/** Upper bound on the people of a list that is read, from a file or from Webex. */
export const maximumPeople = 4_000_000;
/** Upper bound on the groups of a list that is read. Entra downloads "at least 300,000" (Microsoft Learn, "Bulk download groups"). */
export const maximumGroups = 500_000;
/**
 * Page size of the requests for Webex's lists; a server may return fewer. RFC 7644 leaves the limit to the server, and Webex does
 * not publish its own.
 */
export const scimPageSize = 100;
/** Most groups that the list shows at once. */
export const groupsPageSize = 200;

/** Most characters of the name of a setup. */
export const maximumNameLength = 120;
/** Most characters of the notes on a setup. */
export const maximumNotesLength = 4000;

/** Most characters of an address that is looked up, and of one that a record keeps: more than RFC 5321 allows. */
export const maximumAddressLength = 320;
/** Most addresses of one user that are looked up at once. */
export const maximumLookupAddresses = 5;

/** Most characters of a token; longer than any of Webex, and than what a server takes as a header. */
export const maximumTokenLength = 100_000;

/**
 * In its US Government cloud, Entra keeps a Secret Token, the notification email and the emails about certificates in so many
 * bytes together (Microsoft Learn, "Known issues for provisioning in Microsoft Entra ID").
 */
export const entraSecretBytes = 1024;

/** How long a Secret Token or a passphrase stays in the clipboard unless another time is chosen, in seconds. */
export const secretClipboardSeconds = 90;

/** Upper bound on the duration of a sign-in, in minutes: its `state` must not stay valid for long. */
export const signInMinutes = 10;

/** The log: upper bound on each of its files, in bytes; after that, a new one begins. */
export const maximumLogFileBytes = 1024 * 1024;
/** The log: number of its files, the current one included. */
export const maximumLogFiles = 5;
/** Most entries of the log that are shown or copied. */
export const maximumLogEntries = 500;

/** Most characters that are shown of what a feed says about a release. */
export const maximumNotes = 4_000;
