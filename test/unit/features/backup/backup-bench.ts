import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { type BackupOptions, BackupService } from '../../../../electron/features/backup/backup-service';
import type { BackupProgress, BackupRequest, TokenSlot } from '../../../../shared/contract';
import { type Computer, computer, handedOver, minute, recordOf, renewal, signedIn } from '../restore/restore-bench';
import { type FakeThreads, writeFakeThreads } from './fake-threads';

export const passphrase = 'four words of mine';
/** A setup after a renewal; its old token is still kept. */
export const renewed = recordOf(signedIn(1), handedOver(2), ...renewal(10));
export const other = {
  ...recordOf({ type: 'named', at: minute(3), name: 'Fabrikam' }, signedIn(4)),
  id: '11111111-2222-4333-8444-555555555555',
};
export const request: BackupRequest = { space: 'real', passphrase, withTokens: true };

/** A folder with threads that do not encrypt, for the tests of one file. */
export function backupBench(): { readonly folder: () => string; readonly threads: () => FakeThreads } {
  let folder: string;
  let threads: FakeThreads;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backing-up-'));
    threads = await writeFakeThreads(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));
  return { folder: () => folder, threads: () => threads };
}

/** A service that saves into its own folder, with a thread that encrypts only on request. */
export async function serviceOn(
  machine: Computer,
  bench: ReturnType<typeof backupBench>,
  parts: Partial<BackupOptions> = {},
  thread: keyof FakeThreads = 'plain',
) {
  const run = machine.start();
  const target = await mkdtemp(join(bench.folder(), 'target-'));
  const path = join(target, 'backup.age');
  const progress: BackupProgress[] = [];
  const names: string[] = [];
  const passedOn: [id: string, slot: TokenSlot][] = [];
  const service = new BackupService({
    ...run,
    script: pathToFileURL(bench.threads()[thread]),
    appVersion: '0.1.0',
    fileName: (records, space, savedAt) => `${space} ${records.length} ${savedAt.toISOString()}`,
    chooseSavePath: async (name) => {
      names.push(name);
      return path;
    },
    saved: (of) => ({ fileName: basename(of), folder: target, path: of }),
    onProgress: (step) => progress.push(step),
    passedOn: async (of, slot) => passedOn.push([of, slot]),
    ...parts,
  });
  const content = async () => JSON.parse(await readFile(path, 'utf8'));
  return { ...run, service, path, target, progress, names, passedOn, content };
}

export const rejected = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => (thrown instanceof FailureError ? thrown.failure : thrown),
  );

/** A computer with a setup without a token and a renewed one. */
export async function machineWith(): Promise<Computer> {
  const machine = await computer();
  await machine.put(other, {});
  await machine.put(renewed, { current: 'S3CRET-10', previous: 'S3CRET-01' });
  return machine;
}
