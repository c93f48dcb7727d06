import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupVersion, readBackupContent } from '../../../../electron/core/record-files/read-backup';
import { readCopyFile } from '../../../../electron/core/record-files/read-copy-file';
import { recordCopyShape, recordCopyVersion } from '../../../../electron/core/record-files/record-copy-shape';
import { backupMigrations, copyMigrations, recordMigrations } from '../../../../electron/core/setup/migrations';
import { migrate } from '../../../../electron/core/setup/migrations/migrate';
import { parseRecordFile } from '../../../../electron/core/setup/parse-record-file';
import { recordSchemaVersion } from '../../../../electron/core/setup/record-version';
import { richRecord } from '../../../fixtures/rich-record';

const folder = join(import.meta.dirname, '../../../fixtures/record-copies');
const bytesOf = (name: string) => readFileSync(join(folder, name));
const upTo = (version: number) => Array.from({ length: version }, (_, index) => index + 1);

describe('files of every version are kept in the repository, and readable', () => {
  it.each(upTo(recordCopyVersion))('record copy %d', (version) => {
    const read = readCopyFile(bytesOf(`copy-${version}.json`));
    expect(read).toMatchObject({ kind: 'setups', source: 'copy', integrity: 'unaltered', newerVersion: null });
    expect(read.kind === 'setups' && read.setups).toEqual([
      { record: richRecord, space: 'real', newerVersion: null, dropped: { events: 0, fields: 0 }, remarks: [] },
    ]);
  });

  it.each(upTo(recordSchemaVersion))('record %d', (version) => {
    const file = bytesOf(`record-${version}.json`);
    expect(parseRecordFile(file.toString())).toEqual({ kind: 'record', record: richRecord });
    const read = readCopyFile(file);
    expect(read).toMatchObject({ kind: 'setups', source: 'record', integrity: 'unsealed', savedAt: null });
    expect(read.kind === 'setups' && read.setups[0]?.record).toEqual(richRecord);
  });

  it.each(upTo(backupVersion))('backup content %d', (version) => {
    const read = readBackupContent(bytesOf(`backup-${version}.json`).toString());
    expect(read).toMatchObject({ kind: 'setups', source: 'backup', appVersion: '0.1.0' });
    expect(read.kind === 'setups' && read.setups[0]).toMatchObject({
      record: richRecord,
      tokens: { current: 'not-a-real-token', previous: 'not-one-either' },
    });
  });

  it('the folder contains no other file', () => {
    const names = [
      ...upTo(recordCopyVersion).map((version) => `copy-${version}.json`),
      ...upTo(recordSchemaVersion).map((version) => `record-${version}.json`),
      ...upTo(backupVersion).map((version) => `backup-${version}.json`),
    ];
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  it('the newest copy matches the published schema', () => {
    const copy = JSON.parse(bytesOf(`copy-${recordCopyVersion}.json`).toString());
    expect(recordCopyShape.parse(copy)).toEqual(copy);
  });
});

describe('migrations', () => {
  const table = {
    1: (json: object) => ({ ...json, name: 'one' }),
    2: (json: object) => ({ ...json, tail: true }),
  };

  it('upgrade a file one version at a time', () => {
    expect(migrate({ schema: 1, id: 7 }, 'schema', 3, table)).toEqual({ schema: 3, id: 7, name: 'one', tail: true });
    expect(migrate({ schema: 2, id: 7 }, 'schema', 3, table)).toEqual({ schema: 3, id: 7, tail: true });
    expect(migrate({ schema: 3, id: 7 }, 'schema', 3, table)).toEqual({ schema: 3, id: 7 });
  });

  it.each([[0], [4], [1.5], [-1], ['1'], [null], [undefined], [Number.NaN]])('reject version %j', (version) => {
    expect(migrate({ schema: version }, 'schema', 3, table)).toBeNull();
  });

  it.each([
    ['record', recordMigrations, recordSchemaVersion],
    ['copy', copyMigrations, recordCopyVersion],
    ['backup', backupMigrations, backupVersion],
  ])('of a %s begin with each earlier version', (_name, migrations, current) => {
    expect(Object.keys(migrations).map(Number)).toEqual(upTo(current - 1));
  });
});
