/** Upper bound on the copies that are read. A record has at most 16 MiB on the disk. */
export const maximumCopyBytes = 32 * 1024 * 1024;
