import type { Migrations } from './migrate';

/**
 * Migrations of records to the current version; every reader of records uses them. For a new version, write `to-2.ts`
 * with a `Migration`, add it here as `1: to2`, and raise `recordSchemaVersion`. A test then requires a copy of the new
 * version in `test/fixtures/record-copies/`; copies of earlier versions stay there.
 */
export const recordMigrations: Migrations = {};

/** Migrations of the envelope of a record copy (`recordCopyVersion`) or a backup. */
export const copyMigrations: Migrations = {};
export const backupMigrations: Migrations = {};
