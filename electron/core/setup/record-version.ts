/** The version of the record's shape on disk. A file with a higher version is left unchanged and reported. */
export const recordSchemaVersion = 1;
