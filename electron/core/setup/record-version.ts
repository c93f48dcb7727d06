/** The version of the record's shape on disk. A file with a higher one is left alone and reported. */
export const recordSchemaVersion = 1;
