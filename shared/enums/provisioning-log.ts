/** Most characters of a text that is pasted to be explained. */
export const maximumExplainedText = 20_000;
/** Most files of a provisioning log that are read together: Entra's CSV download has three. */
export const maximumLogParts = 20;
/** Most users of one cause that the page lists; a saved list has all of them. */
export const maximumListedUsers = 5_000;
