import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decryptFile } from '../../../../electron/core/record-files/age-file';
import { readDecrypted } from '../../../../electron/core/record-files/restorable-file';
import { BackupService } from '../../../../electron/features/backup/backup-service';
import type { BackupRequest } from '../../../../shared/contract';
import { maximumTokenLength } from '../../../../shared/enums/limits';
import { builtWorker } from '../../built-worker';
import { computer, handedOver, minute, recordOf, renewal, signedIn } from '../restore/restore-bench';

const passphrase = 'four words of mine';
const renewed = recordOf(signedIn(1), handedOver(2), ...renewal(10));
const one = recordOf({ type: 'named', at: minute(3), name: 'Fabrikam' });
const request: BackupRequest = { space: 'real', passphrase, withTokens: true };

let built: Awaited<ReturnType<typeof builtWorker>>;
let target: string;
beforeAll(async () => {
  built = await builtWorker('electron/core/record-files/backup-worker/entry.ts');
  target = await mkdtemp(join(tmpdir(), 'backup-limits-'));
});
afterAll(async () => {
  await built.remove();
  await rm(target, { recursive: true });
});

function serviceOn(machine: Awaited<ReturnType<typeof computer>>) {
  const run = machine.start();
  const path = join(target, 'backup.age');
  const service = new BackupService({
    ...run,
    script: built.script,
    appVersion: '0.1.0',
    fileName: () => 'backup.age',
    chooseSavePath: async () => path,
    saved: (of) => ({ fileName: basename(of), folder: target, path: of }),
    onProgress: () => undefined,
    passedOn: async () => undefined,
  });
  const tokens = async () =>
    readDecrypted(await decryptFile(await readFile(path), passphrase)).setups.map((setup) => setup.tokens);
  return { ...run, service, tokens };
}

describe('a backup', () => {
  it('can be opened again, whatever tokens the keychain has', { timeout: 300_000 }, async () => {
    const machine = await computer();
    const longest = 'x'.repeat(maximumTokenLength);
    await machine.put(renewed, { current: longest, previous: `${longest}x` });
    const { service, tokens } = serviceOn(machine);
    expect(await service.save(request)).toMatchObject({
      tokens: 1,
      leftOut: [{ slot: 'previous', reason: 'tooLong' }],
    });
    expect(await tokens()).toEqual([{ current: longest }]);
    await machine.put(renewed, { previous: '' });
    expect(await service.save(request)).toMatchObject({ leftOut: [{ slot: 'previous', reason: 'notThere' }] });
    expect(await tokens()).toHaveLength(1);
  });

  it('that would hold more than the app reads is refused before it is written', async () => {
    const records = Array.from({ length: 10_001 }, (_, number) => ({
      ...one,
      id: `11111111-2222-4333-8444-${String(number).padStart(12, '0')}`,
    }));
    const machine = await computer();
    const { service, stores } = serviceOn(machine);
    Object.assign(stores.real, { all: async () => records });
    const before = await readdir(target);
    await expect(service.save({ ...request, withTokens: false })).rejects.toMatchObject({
      failure: { code: 'backup.tooMuch' },
    });
    expect(await readdir(target)).toEqual(before);
  });
});
