import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { decryptFile } from '../../../../electron/core/record-files/age-file';
import { readDecrypted } from '../../../../electron/core/record-files/restorable-file';
import { Token } from '../../../../electron/core/tokens/token';
import { type BackupOptions, BackupService } from '../../../../electron/features/backup/backup-service';
import type { BackupProgress, BackupRequest, SetupEvent } from '../../../../shared/contract';
import { builtWorker } from '../../built-worker';
import {
  type Computer,
  computer,
  handedOver,
  id,
  minute,
  recordOf,
  renewal,
  signedIn,
  signIn,
} from '../restore/restore-bench';
import { type FakeThreads, writeFakeThreads } from './fake-threads';

const passphrase = 'four words of mine';
const here = recordOf(signedIn(1), handedOver(2));
const renewed = recordOf(signedIn(1), handedOver(2), ...renewal(10));
const other = {
  ...recordOf({ type: 'named', at: minute(3), name: 'Fabrikam' }, signedIn(4)),
  id: '11111111-2222-4333-8444-555555555555',
};
const request: BackupRequest = { space: 'real', passphrase, withTokens: true };

let built: Awaited<ReturnType<typeof builtWorker>>;
let folder: string;
let threads: FakeThreads;
beforeAll(async () => {
  built = await builtWorker('electron/core/record-files/backup-worker/entry.ts');
  folder = await mkdtemp(join(tmpdir(), 'backing-up-'));
  threads = await writeFakeThreads(folder);
});
afterAll(async () => {
  await built.remove();
  await rm(folder, { recursive: true });
});

/** A service that saves into its own folder, with a thread that encrypts only on request. */
async function serviceOn(machine: Computer, parts: Partial<BackupOptions> = {}, thread = threads.plain) {
  const run = machine.start();
  const target = await mkdtemp(join(folder, 'target-'));
  const path = join(target, 'backup.age');
  const progress: BackupProgress[] = [];
  const names: string[] = [];
  const passedOn: string[] = [];
  const service = new BackupService({
    ...run,
    script: pathToFileURL(thread),
    appVersion: '0.1.0',
    fileName: (records, space, savedAt) => `${space} ${records.length} ${savedAt.toISOString()}`,
    chooseSavePath: async (name) => {
      names.push(name);
      return path;
    },
    saved: (of) => ({ fileName: basename(of), folder: target, path: of }),
    onProgress: (step) => progress.push(step),
    passedOn: async (of) => passedOn.push(of),
    ...parts,
  });
  const content = async () => JSON.parse(await readFile(path, 'utf8'));
  return { ...run, service, path, target, progress, names, passedOn, content };
}

const rejected = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => (thrown instanceof FailureError ? thrown.failure : thrown),
  );

async function machineWith(): Promise<Computer> {
  const machine = await computer();
  await machine.put(other, {});
  await machine.put(renewed, { current: 'S3CRET-10', previous: 'S3CRET-01' });
  return machine;
}

describe('a backup', () => {
  it('holds records and tokens, encrypted with its passphrase', { timeout: 300_000 }, async () => {
    const machine = await machineWith();
    const { service, path } = await serviceOn(machine, { script: built.script });
    const saved = await service.save(request);
    expect(saved).toEqual({
      file: { fileName: 'backup.age', folder: dirname(path), path },
      setups: 2,
      tokens: 2,
      leftOut: [{ name: 'Fabrikam', slot: 'current', reason: 'notThere' }],
    });
    const bytes = await readFile(path);
    expect(bytes.toString('latin1')).not.toContain('S3CRET');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const read = readDecrypted(await decryptFile(bytes, passphrase));
    expect(read).toMatchObject({ kind: 'backup', savedAt: minute(59) });
    expect(read.setups.map(({ record }) => record)).toEqual([other, renewed]);
    expect(read.setups.map(({ tokens }) => tokens)).toEqual([
      undefined,
      { current: 'S3CRET-10', previous: 'S3CRET-01' },
    ]);
  });

  it('of one setup contains only that setup, under its name', async () => {
    const { service, content, names } = await serviceOn(await machineWith());
    expect(await service.save({ ...request, id })).toMatchObject({ setups: 1, tokens: 2, leftOut: [] });
    expect((await content()).setups).toMatchObject([{ space: 'real', record: { id } }]);
    expect(names).toEqual([`real 1 ${minute(59)}`]);
  });

  it('says for each setup why a token is not in it', async () => {
    const machine = await computer();
    const { vault } = machine.start();
    const print = await vault.print({ space: 'real' }, new Token('S3CRET-of-the-record'));
    const signedInAs = (part: object): SetupEvent => ({ type: 'signedIn', ...signIn(1), ...part });
    const named = (name: string): SetupEvent => ({ type: 'named', at: minute(3), name });
    await machine.put(recordOf(signedInAs(print ?? {}), named('Other')), { current: 'S3CRET-of-another-sign-in' });
    const run = recordOf(signedInAs({ keptIn: 'thisRun' }), named('Run'));
    await machine.put({ ...run, id: '11111111-2222-4333-8444-555555555555' }, {});
    const gone = recordOf(signedIn(1), { type: 'renewalSignedIn', ...signIn(10) }, named('Gone'));
    await machine.put({ ...gone, id: '21111111-2222-4333-8444-555555555555' }, {});
    const { service } = await serviceOn(machine);
    const saved = await service.save(request);
    expect(saved).toMatchObject({ setups: 3, tokens: 0 });
    expect(new Set(saved?.leftOut)).toEqual(
      new Set([
        { name: 'Other', slot: 'current', reason: 'otherToken' },
        { name: 'Run', slot: 'current', reason: 'runEnded' },
        { name: 'Gone', slot: 'current', reason: 'notThere' },
        { name: 'Gone', slot: 'pending', reason: 'notThere' },
      ]),
    );
  });

  it('for another administrator holds only the current token of one setup, and its record says so', async () => {
    const machine = await machineWith();
    const { service, content, passedOn } = await serviceOn(machine);
    expect(await service.save({ ...request, id, only: 'current' })).toMatchObject({
      setups: 1,
      tokens: 1,
      leftOut: [],
    });
    const { setups } = await content();
    expect(setups).toHaveLength(1);
    expect(setups[0]).toMatchObject({ record: { id }, tokens: { current: 'S3CRET-10' } });
    expect(Object.keys(setups[0].tokens)).toEqual(['current']);
    expect(passedOn).toEqual([id]);
    // Without its token, nothing was passed on.
    const empty = await serviceOn(machine);
    await empty.service.save({ ...request, id: other.id, only: 'current' });
    expect(empty.passedOn).toEqual([]);
  });

  it('without tokens does not read the keychain', async () => {
    const { service, content, gate } = await serviceOn(await machineWith());
    gate.refuse = () => new FailureError('keychain.locked');
    expect(await service.save({ ...request, withTokens: false })).toMatchObject({
      setups: 2,
      tokens: 0,
      leftOut: [],
    });
    expect(JSON.stringify(await content())).not.toContain('S3CRET');
  });

  it('completes an interrupted renewal first, so that each token matches its sign-in', async () => {
    const machine = await computer();
    const confirmed: SetupEvent = { type: 'renewalConfirmed', at: minute(11), keptUntil: null };
    const cutOff = recordOf(signedIn(1), handedOver(2), { type: 'renewalSignedIn', ...signIn(10) }, confirmed);
    await machine.put(cutOff, { current: 'S3CRET-01', pending: 'S3CRET-10' });
    const { service, content } = await serviceOn(machine);
    await service.save(request);
    const [{ record, tokens }] = (await content()).setups;
    expect(record.events.at(-1)).toEqual({ type: 'renewed', at: minute(59) });
    expect(tokens).toEqual({ current: 'S3CRET-10' });
  });

  it('reports its progress, from the first setup to writing', async () => {
    const machine = await machineWith();
    for (let number = 0; number < 20; number += 1)
      await machine.put({ ...here, id: `${id.slice(0, -2)}${10 + number}` }, {});
    const { service, progress } = await serviceOn(machine);
    await service.save({ ...request, withTokens: false });
    expect(progress).toEqual([
      { stage: 'collecting', done: 0, total: 22 },
      { stage: 'collecting', done: 20, total: 22 },
      { stage: 'encrypting', done: 22, total: 22 },
      { stage: 'writing', done: 22, total: 22 },
    ]);
  });
});

describe('no backup is made', () => {
  it('when there is no setup, or the save dialog is cancelled', async () => {
    const empty = await serviceOn(await computer());
    expect(await rejected(empty.service.save(request))).toEqual({ code: 'backup.empty' });
    expect(await rejected(empty.service.save({ ...request, id }))).toEqual({ code: 'record.notFound' });
    const { service, target } = await serviceOn(await machineWith(), { chooseSavePath: async () => null });
    expect(await service.save(request)).toBeNull();
    expect(await readdir(target)).toEqual([]);
  });

  it('when the keychain refuses the tokens, or the thread dies', async () => {
    const locked = await serviceOn(await machineWith());
    locked.gate.refuse = (effect) => (effect.startsWith('read') ? new FailureError('keychain.locked') : null);
    expect(await rejected(locked.service.save(request))).toEqual({ code: 'keychain.locked' });
    expect(await readdir(locked.target)).toEqual([]);
    const dying = await serviceOn(await machineWith(), {}, threads.dying);
    expect(await rejected(dying.service.save(request))).toMatchObject({ code: 'backup.stopped' });
    expect(await readdir(dying.target)).toEqual([]);
  });

  it('when the disk refuses the write', async () => {
    const gone = join(folder, 'gone', 'backup.age');
    const { service } = await serviceOn(await machineWith(), { chooseSavePath: async () => gone });
    expect(await rejected(service.save(request))).toEqual({
      code: 'file.writeFailed',
      detail: { file: 'backup.age', reason: 'ENOENT' },
    });
  });
});

describe('cancelling', () => {
  it.each(['collecting', 'encrypting', 'writing'] as const)('while %s leaves no file', async (stage) => {
    const thread = stage === 'encrypting' ? threads.silent : threads.plain;
    const { service, target } = await serviceOn(
      await machineWith(),
      { onProgress: (step) => step.stage === stage && service.cancel() },
      thread,
    );
    expect(await rejected(service.save(request))).toEqual({ code: 'backup.cancelled' });
    expect(await readdir(target)).toEqual([]);
  });

  it('while the save dialog is open takes effect', async () => {
    const { service, path, target } = await serviceOn(await machineWith(), {
      chooseSavePath: async () => {
        service.cancel();
        return path;
      },
    });
    expect(await rejected(service.save(request))).toEqual({ code: 'backup.cancelled' });
    expect(await readdir(target)).toEqual([]);
  });

  it('ends both running backups, and the next backup is saved', async () => {
    const { service, path } = await serviceOn(await machineWith());
    const both = [service.save(request), service.save({ ...request, id })].map(rejected);
    service.cancel();
    expect(await Promise.all(both)).toEqual([{ code: 'backup.cancelled' }, { code: 'backup.cancelled' }]);
    expect(await service.save(request)).toMatchObject({ file: { path } });
  });

  it('at quitting waits for running writes', async () => {
    const { service, target } = await serviceOn(await machineWith(), {}, threads.silent);
    const saving = rejected(service.save(request));
    await service.end();
    expect(await readdir(target)).toEqual([]);
    expect(await saving).toEqual({ code: 'backup.cancelled' });
  });
});
