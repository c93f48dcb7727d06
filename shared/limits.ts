/** Most characters of the name of a setup. */
export const maximumNameLength = 120;
/** Most characters of the notes on a setup. */
export const maximumNotesLength = 4000;
