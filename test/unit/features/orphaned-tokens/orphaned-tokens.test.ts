import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Token } from '../../../../electron/core/tokens/token';
import { OrphanedTokensService } from '../../../../electron/features/orphaned-tokens/orphaned-tokens-service';
import type { OrphanedTokens } from '../../../../shared/contract';
import { answerTo, bench, preparedSetup } from '../../core/setup/bench';

const unknown = { space: 'real', id: '11111111-1111-4111-8111-111111111111' } as const;
const ports = { openWindow: async ({ url }: { url: string }) => answerTo(url) };

let desk: Awaited<ReturnType<typeof bench>>;
beforeEach(async () => {
  desk = await bench(ports);
});
afterEach(() => desk.end());

/** Signs in, and starts anew. */
async function signedIn(): Promise<string> {
  const id = await preparedSetup(desk.setups);
  await desk.signingIn.start(id, 'window');
  return id;
}

/** The next start: what is found. */
async function nextStart() {
  const next = desk.restart();
  const shown: OrphanedTokens[][] = [];
  const service = new OrphanedTokensService({ ...next, onChanged: (orphans) => shown.push([...orphans]) });
  await service.search();
  return { ...next, service, shown, found: shown[0] ?? [] };
}

const recordFile = (id: string) => join(desk.folder, 'real', `${id}.json`);
const held = (id: string) => desk.vault.count({ id, space: 'real' });

describe('looking for orphaned tokens', () => {
  it('finds the tokens of a record that was removed, with their number and date', async () => {
    const id = await signedIn();
    await desk.vault.keep({ id, space: 'real', slot: 'previous' }, new Token('old'), 'keychain');
    await rm(recordFile(id));
    const { found } = await nextStart();
    expect(found).toEqual([{ space: 'real', id, count: 2, since: desk.clock.now.toISOString() }]);
    expect(await held(id)).toBe(2);
  });

  it('finds nothing while the record is there, and does not ask the keychain then', async () => {
    await signedIn();
    desk.keychain.fault = 'keychain.locked';
    expect((await nextStart()).found).toEqual([]);
  });

  it('drops a setup without a token from the journal', async () => {
    await desk.journal.add(unknown);
    const { journal, shown } = await nextStart();
    expect(shown).toEqual([]);
    expect(await journal.entries()).toEqual([]);
  });

  it('adds the setups of older records to the journal', async () => {
    const id = await signedIn();
    await rm(join(desk.folder, 'token-ids.json'));
    const { journal } = await nextStart();
    expect(await journal.entries()).toEqual([{ space: 'real', id, since: desk.clock.now.toISOString() }]);
    await rm(recordFile(id));
    expect((await nextStart()).found).toMatchObject([{ id }]);
  });

  it.each<[string, (file: string) => Promise<unknown>]>([
    ['damaged', (file) => writeFile(file, '{"schema":')],
    ['empty', (file) => writeFile(file, '')],
    [
      'of a newer version',
      async (file) => writeFile(file, (await readFile(file, 'utf8')).replace('"schema": 1', '"schema": 999')),
    ],
    ['a folder', (file) => rm(file).then(() => mkdir(file))],
    ['renamed', (file) => rename(file, join(file, '..', 'Contoso.json'))],
    [
      'renamed and damaged',
      (file) =>
        rename(file, join(file, '..', 'Contoso.json')).then(() => writeFile(join(file, '..', 'Contoso.json'), '')),
    ],
    ['put aside by hand', (file) => rename(file, `${file}.bak`)],
  ])('leaves the tokens of a record that cannot be read: %s', async (_name, change) => {
    const id = await signedIn();
    await change(recordFile(id));
    expect((await nextStart()).found).toEqual([]);
    // The file may have been set aside by that start.
    const { found, journal } = await nextStart();
    expect(found).toEqual([]);
    expect(await journal.has({ id, space: 'real' })).toBe(true);
    expect(await held(id)).toBeGreaterThan(0);
  });

  it('leaves all tokens of a records folder that cannot be read, and looks up the others', async () => {
    const id = await signedIn();
    await desk.vault.keep({ ...unknown, space: 'practice' }, new Token('t'), 'keychain');
    await rename(join(desk.folder, 'real'), join(desk.folder, 'elsewhere'));
    await writeFile(join(desk.folder, 'real'), '');
    const { found } = await nextStart();
    expect(found).toMatchObject([{ space: 'practice', count: 1 }]);
    expect(await held(id)).toBe(1);
  });

  it('leaves everything for the next start when the keychain fails', async () => {
    await desk.vault.keep(unknown, new Token('t'), 'keychain');
    desk.keychain.fault = 'keychain.locked';
    await expect(nextStart()).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    desk.keychain.fault = null;
    expect((await nextStart()).found).toMatchObject([unknown]);
  });
});

describe('removing orphaned tokens', () => {
  it('removes all names of a setup, then its entry', async () => {
    for (const slot of ['current', 'pending', 'previous'] as const)
      await desk.vault.keep({ ...unknown, slot }, new Token(slot), 'keychain');
    const { service, shown, journal, found } = await nextStart();
    expect(found).toMatchObject([{ ...unknown, count: 3 }]);
    await service.remove([unknown]);
    expect(await held(unknown.id)).toBe(0);
    expect(shown.at(-1)).toEqual([]);
    expect(await journal.entries()).toEqual([]);
  });

  it('keeps the tokens and the offer when the keychain refuses', async () => {
    await desk.vault.keep(unknown, new Token('t'), 'keychain');
    const { service, shown, journal } = await nextStart();
    desk.keychain.fault = 'keychain.denied';
    await expect(service.remove([unknown])).rejects.toMatchObject({ failure: { code: 'keychain.denied' } });
    expect(shown).toHaveLength(1);
    desk.keychain.fault = null;
    expect(await journal.has(unknown)).toBe(true);
    await service.remove([unknown]);
    expect(await held(unknown.id)).toBe(0);
  });

  it('removes only what was found, and nothing of a setup that exists again', async () => {
    const id = await signedIn();
    const text = await readFile(recordFile(id), 'utf8');
    await rm(recordFile(id));
    const { service, shown } = await nextStart();
    await service.remove([unknown]);
    await writeFile(recordFile(id), text);
    await service.remove([{ id, space: 'real' }]);
    expect(await held(id)).toBe(1);
    expect(shown.at(-1)).toEqual([]);
  });
});

describe('tokens that the record of an existing setup does not mention', () => {
  it('a first sign-in that was cut off before the record: opening the setup removes its token', async () => {
    const id = await preparedSetup(desk.setups);
    await desk.vault.keep({ id, space: 'real', slot: 'pending' }, new Token('t'), 'keychain');
    const { found, setups, journal } = await nextStart();
    expect(found).toEqual([]);
    await setups.view(id);
    expect(await held(id)).toBe(0);
    expect(await journal.entries()).toEqual([]);
  });

  it('a write that was given up and stored late is removed when the token is kept for this run only', async () => {
    const id = await preparedSetup(desk.setups);
    desk.keychain.storesLate = true;
    desk.keychain.fault = 'keychain.unresponsive';
    expect((await desk.signingIn.start(id, 'window')).unsaved?.code).toBe('keychain.unresponsive');
    await desk.signingIn.save(id, 'thisRun');
    // While the keychain may hold it, the setup is not deleted as if there was nothing.
    await expect(desk.setups.delete(id)).rejects.toMatchObject({ failure: { code: 'keychain.unresponsive' } });
    desk.keychain.fault = null;
    expect(await held(id)).toBe(1);
    const view = await desk.setups.refresh(id);
    expect(view.token?.location).toBe('thisRun');
    expect(await held(id)).toBe(0);
    expect(await desk.journal.entries()).toEqual([]);
  });

  it('a keychain that does not answer is searched once in a run, so that views do not wait for it again', async () => {
    const id = await preparedSetup(desk.setups);
    await desk.vault.keep({ id, space: 'real', slot: 'pending' }, new Token('t'), 'keychain');
    desk.keychain.fault = 'keychain.unresponsive';
    expect((await desk.setups.view(id)).reconcileFailure?.code).toBe('keychain.unresponsive');
    expect((await desk.setups.view(id)).reconcileFailure).toBeNull();
    desk.keychain.fault = null;
    await desk.restart().setups.view(id);
    expect(await held(id)).toBe(0);
  });

  it('undoing a deletion writes the record before any token', async () => {
    const id = await signedIn();
    await desk.setups.delete(id);
    const { write } = desk.keychain;
    const present: string[][] = [];
    desk.keychain.write = async (...entry) => {
      present.push(await readdir(join(desk.folder, 'real')));
      return write.apply(desk.keychain, entry);
    };
    await desk.setups.restore(id);
    expect(present).toEqual([[`${id}.json`]]);
  });

  it('deleting a setup ends its entry, undoing begins it anew before the token is written', async () => {
    const id = await signedIn();
    await desk.setups.delete(id);
    expect(await desk.journal.entries()).toEqual([]);
    expect(await desk.setups.isUnknown({ id, space: 'real' })).toBe(false);
    await desk.setups.restore(id);
    expect(await desk.journal.has({ id, space: 'real' })).toBe(true);
    expect(await readdir(join(desk.folder, 'real'))).toEqual([`${id}.json`]);
  });
});
