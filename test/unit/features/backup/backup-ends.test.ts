import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { computer, id } from '../restore/restore-bench';
import { backupBench, machineWith, rejected, request, serviceOn } from './backup-bench';

const bench = backupBench();

describe('no backup is made', () => {
  it('when there is no setup, or the save dialog is cancelled', async () => {
    const empty = await serviceOn(await computer(), bench);
    expect(await rejected(empty.service.save(request))).toEqual({ code: 'backup.empty' });
    expect(await rejected(empty.service.save({ ...request, id }))).toEqual({ code: 'record.notFound' });
    const { service, target } = await serviceOn(await machineWith(), bench, { chooseSavePath: async () => null });
    expect(await service.save(request)).toBeNull();
    expect(await readdir(target)).toEqual([]);
  });

  it('when the keychain refuses the tokens, or the thread dies', async () => {
    const locked = await serviceOn(await machineWith(), bench);
    locked.gate.refuse = (effect) => (effect.startsWith('read') ? new FailureError('keychain.locked') : null);
    expect(await rejected(locked.service.save(request))).toEqual({ code: 'keychain.locked' });
    expect(await readdir(locked.target)).toEqual([]);
    const dying = await serviceOn(await machineWith(), bench, {}, 'dying');
    expect(await rejected(dying.service.save(request))).toMatchObject({ code: 'backup.stopped' });
    expect(await readdir(dying.target)).toEqual([]);
  });

  it('when the disk refuses the write', async () => {
    const gone = join(bench.folder(), 'gone', 'backup.age');
    const { service } = await serviceOn(await machineWith(), bench, { chooseSavePath: async () => gone });
    expect(await rejected(service.save(request))).toEqual({
      code: 'file.writeFailed',
      detail: { file: 'backup.age', reason: 'ENOENT' },
    });
  });
});

describe('cancelling', () => {
  it.each(['collecting', 'encrypting', 'writing'] as const)('while %s leaves no file', async (stage) => {
    const thread = stage === 'encrypting' ? 'silent' : 'plain';
    const { service, target } = await serviceOn(
      await machineWith(),
      bench,
      { onProgress: (step) => step.stage === stage && service.cancel() },
      thread,
    );
    expect(await rejected(service.save(request))).toEqual({ code: 'backup.cancelled' });
    expect(await readdir(target)).toEqual([]);
  });

  it('while the save dialog is open takes effect', async () => {
    const { service, path, target } = await serviceOn(await machineWith(), bench, {
      chooseSavePath: async () => {
        service.cancel();
        return path;
      },
    });
    expect(await rejected(service.save(request))).toEqual({ code: 'backup.cancelled' });
    expect(await readdir(target)).toEqual([]);
  });

  it('ends both running backups, and the next backup is saved', async () => {
    const { service, path } = await serviceOn(await machineWith(), bench);
    const both = [service.save(request), service.save({ ...request, id })].map(rejected);
    service.cancel();
    expect(await Promise.all(both)).toEqual([{ code: 'backup.cancelled' }, { code: 'backup.cancelled' }]);
    expect(await service.save(request)).toMatchObject({ file: { path } });
  });

  it('at quitting waits for running writes', async () => {
    const { service, target } = await serviceOn(await machineWith(), bench, {}, 'silent');
    const saving = rejected(service.save(request));
    await service.end();
    expect(await readdir(target)).toEqual([]);
    expect(await saving).toEqual({ code: 'backup.cancelled' });
  });
});
