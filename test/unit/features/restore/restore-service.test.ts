import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { recordJson } from '../../../../electron/core/record-copy/record-json';
import { readDecrypted, readPlainFile } from '../../../../electron/core/record-files/restorable-file';
import { type BackupSetup, backupText } from '../../../../electron/core/record-files/write-backup';
import { Token } from '../../../../electron/core/tokens/token';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { translator } from '../../../../shared/texts/i18n';
import { anyCopyInput } from '../../../fixtures/any-record';
import { computer, handedOver, id, minute, noted, recordOf, renewal, signedIn, signIn } from './restore-bench';
import { own, real, restoringBench, shownActions } from './restore-service';

// Takes long: `npm run check` leaves it out.

const { restoringOn, opened } = restoringBench();
const here = recordOf(signedIn(1), handedOver(2));
const renewed = recordOf(signedIn(1), handedOver(2), ...renewal(10));

describe('a restore', { timeout: 30_000 }, () => {
  it('of any record from a backup or a JSON copy gives the same record', () => {
    const english = translator('en');
    fc.assert(
      fc.property(anyCopyInput, (input) => {
        const setup: BackupSetup = { space: input.space, record: input.record };
        const text = backupText({ savedAt: input.savedAt.toISOString(), app: '1' }, [setup]);
        expect(readDecrypted(Buffer.from(text)).setups[0]?.record).toEqual(input.record);
        expect(readPlainFile(Buffer.from(recordJson(input, english))).setups[0]?.record).toEqual(input.record);
      }),
    );
  });

  it('of a new setup adds record and tokens, and undo removes both', async () => {
    const machine = await computer();
    const { restoring, stores } = restoringOn(machine);
    const view = await opened(restoring, real(renewed, { current: 'S3CRET-10', previous: 'S3CRET-01' }));
    expect(view.setups).toMatchObject([
      { state: 'new', outcomes: [{ action: 'add', leaving: [] }, { action: 'skip' }] },
    ]);
    expect(JSON.stringify(view)).not.toContain('S3CRET');
    const result = await restoring.apply([{ key: 0, action: 'add' }], false);
    expect(result).toMatchObject({ restored: [{ id, action: 'add', needsSignIn: false }], failed: [] });
    expect(await stores.real.all()).toEqual([renewed]);
    expect(await machine.held()).toEqual({ current: 'S3CRET-10', previous: 'S3CRET-01' });
    expect(await restoring.undo()).toMatchObject({ restored: [{ id }], failed: [] });
    expect(await stores.real.all()).toEqual([]);
    expect(await machine.held()).toEqual({});
  });

  it('of a new setup without tokens uses the token that the keychain has for it', async () => {
    const machine = await computer();
    const { vault, stores } = machine.start();
    const print = await vault.print({ space: 'real' }, new Token('S3CRET-01'));
    const known = recordOf({ type: 'signedIn', ...signIn(1), ...print }, handedOver(2));
    await machine.put(known, { current: 'S3CRET-01' });
    await stores.real.remove(id);
    const { restoring } = restoringOn(machine);
    const view = await opened(restoring, real(known));
    expect(view.setups).toMatchObject([
      { state: 'new', outcomes: [{ action: 'add', tokens: [{ slot: 'current', from: 'local' }] }, { action: 'skip' }] },
    ]);
    const result = await restoring.apply([{ key: 0, action: 'add' }], false);
    expect(result).toMatchObject({ restored: [{ id, needsSignIn: false }], failed: [] });
    expect(await machine.held()).toEqual({ current: 'S3CRET-01' });
  });

  it('merges newer events and shows the removed token, and undo restores everything', async () => {
    const machine = await computer();
    await machine.put(recordOf(signedIn(1)), { current: 'S3CRET-01' });
    const { restoring, stores } = restoringOn(machine);
    const view = await opened(restoring, real(recordOf(signedIn(1), signedIn(30)), { current: 'S3CRET-30' }));
    expect(view.setups).toMatchObject([
      {
        state: 'adds',
        added: 1,
        changes: [{ what: 'token', from: minute(1), to: minute(30) }],
        outcomes: [{ action: 'merge', tokens: [{ slot: 'current', from: 'file' }], leaving: [minute(1)] }, {}, {}],
      },
    ]);
    await restoring.apply([{ key: 0, action: 'merge' }], false);
    expect(await machine.held()).toEqual({ current: 'S3CRET-30' });
    await restoring.undo();
    expect(await stores.real.all()).toEqual([recordOf(signedIn(1))]);
    expect(await machine.held()).toEqual({ current: 'S3CRET-01' });
  });

  it('of an equal record changes nothing, but adds a missing token', async () => {
    const machine = await computer();
    await machine.put(here, {});
    const { restoring } = restoringOn(machine);
    expect(shownActions(await opened(restoring, real(here)))).toEqual([['skip', 'keepBoth']]);
    expect(shownActions(await opened(restoring, real(here, { current: 'S3CRET-01' })))).toEqual([
      ['restoreToken', 'skip', 'keepBoth'],
    ]);
    await restoring.apply([{ key: 0, action: 'restoreToken' }], false);
    expect(await machine.held()).toEqual({ current: 'S3CRET-01' });
    expect(shownActions(await opened(restoring, real(here, { current: 'S3CRET-01' })))).toEqual([['skip', 'keepBoth']]);
  });

  it('does not merge other endpoints or conflicting tokens; both can be kept as copies', async () => {
    const machine = await computer();
    await machine.put(recordOf(signedIn(1), handedOver(40)), { current: 'S3CRET-01' });
    const { restoring, stores } = restoringOn(machine);
    const view = await opened(restoring, real({ ...renewed, cloud: own }, { current: 'S3CRET-99' }));
    expect(view.setups).toMatchObject([{ conflict: 'otherCloud', endpoints: { scimBaseUrl: own.scimBaseUrl } }]);
    const other = await opened(restoring, real(recordOf(signedIn(1), ...renewal(10))));
    expect(other.setups).toMatchObject([{ conflict: 'otherToken' }]);
    expect(shownActions(other)).toEqual([['keepBoth', 'skip']]);
    const result = await restoring.apply([{ key: 0, action: 'keepBoth' }], false);
    expect(result.restored).toMatchObject([{ name: 'contoso.com (copy of 2026-11-22)', needsSignIn: true }]);
    expect(result.restored[0]?.id).not.toBe(id);
    expect(await stores.real.all()).toHaveLength(2);
    expect(await machine.held()).toEqual({ current: 'S3CRET-01' });
  });

  it('refuses a setup that changed since it was shown or restored', async () => {
    const machine = await computer();
    await machine.put(here, { current: 'S3CRET-01' });
    const { restoring, setups } = restoringOn(machine);
    await opened(restoring, real(recordOf(signedIn(1), handedOver(2), noted(20))));
    await setups.append(id, { type: 'named', name: 'Changed' });
    const refused = await restoring.apply([{ key: 0, action: 'merge' }], false);
    expect(refused).toMatchObject({ restored: [], failed: [{ failure: { code: 'restore.changed' } }] });
    await opened(restoring, real(recordOf(signedIn(1), handedOver(2), noted(20))));
    await restoring.apply([{ key: 0, action: 'merge' }], false);
    await setups.append(id, { type: 'named', name: 'Changed again' });
    expect(await restoring.undo()).toMatchObject({ failed: [{ failure: { code: 'restore.undoLate' } }] });
  });

  it('reports a missing keychain, and can restore the record alone', async () => {
    const machine = await computer();
    const locked = (effect: string) => (effect === 'save' ? null : new FailureError('keychain.locked'));
    const { restoring, stores } = restoringOn(machine, locked);
    await opened(restoring, real(here, { current: 'S3CRET-01' }));
    const refused = await restoring.apply([{ key: 0, action: 'add' }], false);
    expect(refused.failed).toMatchObject([{ failure: { code: 'keychain.locked' } }]);
    expect(await stores.real.all()).toEqual([]);
    const alone = await restoring.apply([{ key: 0, action: 'add' }], true);
    expect(alone.failed).toEqual([]);
    expect(await stores.real.all()).toEqual([here]);
    // Custom endpoints receive no token that the keychain may still hold.
    const lab = { ...here, id: '11111111-2222-4333-8444-555555555555', cloud: own };
    await opened(restoring, real(lab, { current: 'S3CRET-01' }));
    expect((await restoring.apply([{ key: 0, action: 'add' }], true)).restored).toEqual([]);
  });

  it('finds a deleted setup, and undoing the deletion leaves nothing to restore, with the token', async () => {
    const machine = await computer();
    await machine.put(here, { current: 'S3CRET-01' });
    const { restoring, setups } = restoringOn(machine);
    await setups.delete(id);
    const [setup] = (await opened(restoring, real(here))).setups;
    expect(setup).toMatchObject({ conflict: 'deleted', outcomes: [{ action: 'skip' }, { action: 'keepBoth' }] });
    await setups.restore(id);
    const [after] = (await restoring.refresh()).setups;
    expect(after).toMatchObject({ state: 'same', outcomes: [{ action: 'skip', tokens: [] }, { action: 'keepBoth' }] });
    expect(after).not.toHaveProperty('conflict');
    expect((await setups.view(id)).token?.location).toBe('keychain');
  });

  it('uses no id of a newer version’s record, the other space or the trash', async () => {
    const machine = await computer();
    await machine.put(here, {});
    const { restoring, setups } = restoringOn(machine);
    await setups.delete(id);
    expect((await opened(restoring, real(here))).setups).toMatchObject([{ conflict: 'deleted' }]);
    await setups.restore(id);
    const practice = { ...here, cloud: { ...commercialCloud, kind: 'practice' as const } };
    const loopback = 'http://127.0.0.1:4000/a';
    const cloud = {
      ...practice.cloud,
      authorizeUrl: loopback,
      redirectUri: loopback,
      scimBaseUrl: loopback,
      peopleUrl: loopback,
    };
    const view = await opened(restoring, { space: 'practice', record: { ...practice, cloud } });
    expect(view.setups).toMatchObject([{ space: 'practice', conflict: 'idTaken' }]);
    const fresh = await computer();
    await mkdir(join(fresh.folder, 'real'));
    await writeFile(join(fresh.folder, 'real', `${id}.json`), '{"schema":99}');
    expect((await opened(restoringOn(fresh).restoring, real(here))).setups).toMatchObject([{ conflict: 'idTaken' }]);
  });
});
