import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { decryptFile } from '../../../../electron/core/record-files/age-file';
import { readDecrypted } from '../../../../electron/core/record-files/restorable-file';
import { Token } from '../../../../electron/core/tokens/token';
import type { SetupEvent } from '../../../../shared/contract';
import { builtWorker } from '../../built-worker';
import { computer, handedOver, id, minute, recordOf, signedIn, signIn } from '../restore/restore-bench';
import { backupBench, machineWith, other, passphrase, renewed, request, serviceOn } from './backup-bench';

const here = recordOf(signedIn(1), handedOver(2));

const bench = backupBench();
let built: Awaited<ReturnType<typeof builtWorker>>;
beforeAll(async () => {
  built = await builtWorker('electron/core/record-files/backup-worker/entry.ts');
});
afterAll(() => built.remove());

describe('a backup', () => {
  it('holds records and tokens, encrypted with its passphrase', { timeout: 300_000 }, async () => {
    const machine = await machineWith();
    const { service, path } = await serviceOn(machine, bench, { script: built.script });
    const saved = await service.save(request);
    expect(saved).toEqual({
      file: { fileName: 'backup.age', folder: dirname(path), path },
      setups: 2,
      tokens: 2,
      leftOut: [{ name: 'Fabrikam', slot: 'current', reason: 'notThere' }],
    });
    const bytes = await readFile(path);
    expect(bytes.toString('latin1')).not.toContain('S3CRET');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
    const read = readDecrypted(await decryptFile(bytes, passphrase));
    expect(read).toMatchObject({ kind: 'backup', savedAt: minute(59) });
    expect(read.setups.map(({ record }) => record)).toEqual([other, renewed]);
    expect(read.setups.map(({ tokens }) => tokens)).toEqual([
      undefined,
      { current: 'S3CRET-10', previous: 'S3CRET-01' },
    ]);
  });

  it('of one setup contains only that setup, under its name', async () => {
    const { service, content, names } = await serviceOn(await machineWith(), bench);
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
    const { service } = await serviceOn(machine, bench);
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
    const { service, content, passedOn } = await serviceOn(machine, bench);
    expect(await service.save({ ...request, id, only: 'current' })).toMatchObject({
      setups: 1,
      tokens: 1,
      leftOut: [],
    });
    const { setups } = await content();
    expect(setups).toHaveLength(1);
    expect(setups[0]).toMatchObject({ record: { id }, tokens: { current: 'S3CRET-10' } });
    expect(Object.keys(setups[0].tokens)).toEqual(['current']);
    expect(passedOn).toEqual([[id, 'current']]);
    // Without its token, nothing was passed on.
    const empty = await serviceOn(machine, bench);
    await empty.service.save({ ...request, id: other.id, only: 'current' });
    expect(empty.passedOn).toEqual([]);
  });

  it('for a renewal holds only the new token, and its record says that this one was passed on', async () => {
    const machine = await computer();
    const renewing = recordOf(signedIn(1), handedOver(2), { type: 'renewalSignedIn', ...signIn(10) });
    await machine.put(renewing, { current: 'S3CRET-01', pending: 'S3CRET-10' });
    const { service, content, passedOn } = await serviceOn(machine, bench);
    expect(await service.save({ ...request, id, only: 'pending' })).toMatchObject({ tokens: 1, leftOut: [] });
    expect((await content()).setups[0].tokens).toEqual({ pending: 'S3CRET-10' });
    expect(passedOn).toEqual([[id, 'pending']]);
  });

  it('without tokens does not read the keychain', async () => {
    const { service, content, gate } = await serviceOn(await machineWith(), bench);
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
    const { service, content } = await serviceOn(machine, bench);
    await service.save(request);
    const [{ record, tokens }] = (await content()).setups;
    expect(record.events.at(-1)).toEqual({ type: 'renewed', at: minute(59) });
    expect(tokens).toEqual({ current: 'S3CRET-10' });
  });

  it('reports its progress, from the first setup to writing', async () => {
    const machine = await machineWith();
    for (let number = 0; number < 20; number += 1)
      await machine.put({ ...here, id: `${id.slice(0, -2)}${10 + number}` }, {});
    const { service, progress } = await serviceOn(machine, bench);
    await service.save({ ...request, withTokens: false });
    expect(progress).toEqual([
      { stage: 'collecting', done: 0, total: 22 },
      { stage: 'collecting', done: 20, total: 22 },
      { stage: 'encrypting', done: 22, total: 22 },
      { stage: 'writing', done: 22, total: 22 },
    ]);
  });
});
