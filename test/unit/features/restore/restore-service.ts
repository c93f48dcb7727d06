import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { recordJson } from '../../../../electron/core/record-copy/record-json';
import { encryptText } from '../../../../electron/core/record-files/age-file';
import { type BackupSetup, backupText } from '../../../../electron/core/record-files/write-backup';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { RestoreService } from '../../../../electron/features/restore/restore-service';
import type { RestoreProgress, RestoreView } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { builtWorker } from '../../built-worker';
import { type Computer, minute } from './restore-bench';

export const passphrase = 'four words of mine';
/** Addresses that are not Webex's. */
export const own = {
  ...commercialCloud,
  kind: 'file',
  name: 'Lab',
  scimBaseUrl: 'https://other.example/scim',
} as const;

export const real = (record: SetupRecord, tokens?: BackupSetup['tokens']): BackupSetup => ({
  space: 'real',
  record,
  ...(tokens ? { tokens } : {}),
});

/** Restoring on a computer, and files to restore from. */
export function restoringBench() {
  let built: Awaited<ReturnType<typeof builtWorker>>;
  let folder: string;
  beforeAll(async () => {
    built = await builtWorker('electron/core/record-files/backup-worker/entry.ts');
    folder = await mkdtemp(join(tmpdir(), 'restoring-'));
  });
  afterAll(async () => {
    await built.remove();
    await rm(folder, { recursive: true });
  });

  async function backup(...setups: readonly BackupSetup[]): Promise<string> {
    const path = join(folder, 'one.age');
    const text = backupText({ savedAt: minute(50), app: '0.1.0' }, setups);
    await writeFile(path, await encryptText(text, passphrase, 10));
    return path;
  }

  return {
    restoringOn: (machine: Computer, refuse?: (effect: string) => Error | null) => {
      const run = machine.start();
      if (refuse) run.gate.refuse = refuse;
      const texts = {
        unnamed: () => 'New setup',
        copyOf: (name: string, at: string) => `${name} (copy of ${at.slice(0, 10)})`,
        copy: (name: string) => `${name} (copy)`,
      };
      const progress: RestoreProgress[] = [];
      const restoring = new RestoreService({
        ...run,
        script: built.script,
        choose: async () => null,
        onProgress: (step) => progress.push(step),
        texts: () => texts,
      });
      return { ...run, restoring, progress };
    },
    backup,
    /** Opens a backup with these setups, and unlocks it. */
    opened: async (restoring: RestoreService, ...setups: readonly BackupSetup[]): Promise<RestoreView> => {
      const view = await restoring.open([await backup(...setups)]);
      expect(view).toMatchObject({ files: [{ state: 'locked' }], setups: [] });
      return restoring.unlock(0, passphrase);
    },
    /** A JSON copy of the record. */
    copy: async (name: string, record: SetupRecord): Promise<string> => {
      const input = { record, space: 'real', savedAt: new Date(minute(50)), appVersion: '0.1.0' } as const;
      await writeFile(join(folder, name), recordJson(input, translator('en')));
      return join(folder, name);
    },
  };
}

export const shownActions = (view: RestoreView) =>
  view.setups.map(({ outcomes }) => outcomes.map(({ action }) => action));
