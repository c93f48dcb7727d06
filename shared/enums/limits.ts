/** Upper bound on the copies that are read, in bytes: a record has at most 16 MiB on the disk. */
export const maximumCopyBytes = 32 * 1024 * 1024;

/** Most characters of the name of a setup. */
export const maximumNameLength = 120;
/** Most characters of the notes on a setup. */
export const maximumNotesLength = 4000;
