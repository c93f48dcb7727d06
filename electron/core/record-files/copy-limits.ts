/** Far above any copy of ours: a record has at most 16 MiB on the disk. What is larger is not even read. */
export const maximumCopyBytes = 32 * 1024 * 1024;
