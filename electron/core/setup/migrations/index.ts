import type { Migrations } from './migrate';

/**
 * How records of earlier versions become records of the current one; every reader of records uses it. For a new version, write
 * `to-2.ts` with a `Migration`, put it here as `1: to2`, and raise `recordSchemaVersion`: a test then asks for a copy of the
 * new version in `test/fixtures/record-copies/`, and those of the earlier ones stay for good.
 */
export const recordMigrations: Migrations = {};

/** The same for what is around the record in a record copy (`recordCopyVersion`) or a backup. */
export const copyMigrations: Migrations = {};
export const backupMigrations: Migrations = {};
