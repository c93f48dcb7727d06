import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { recordJson } from '../../../../electron/core/record-copy/record-json';
import { type BackupSetup, backupText } from '../../../../electron/core/record-files/content';
import { readDecrypted, readPlainFile } from '../../../../electron/core/record-files/read-file';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { translator } from '../../../../shared/texts/i18n';
import { anyCopyInput } from '../../../fixtures/any-record';
import { computer, handedOver, id, minute, noted, recordOf, renewal, signedIn } from './restore-bench';
import { deeds, own, real, restoringBench } from './restoring-bench';

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

  it('of a new setup brings record and tokens, and undo takes both away', async () => {
    const machine = await computer();
    const { restoring, stores } = restoringOn(machine);
    const view = await opened(restoring, real(renewed, { current: 'S3CRET-10', previous: 'S3CRET-01' }));
    expect(view.setups).toMatchObject([{ state: 'new', outcomes: [{ deed: 'add', leaving: [] }, { deed: 'skip' }] }]);
    expect(JSON.stringify(view)).not.toContain('S3CRET');
    const result = await restoring.apply([{ key: 0, deed: 'add' }], false);
    expect(result).toMatchObject({ restored: [{ id, deed: 'add', needsSignIn: false }], failed: [] });
    expect(await stores.real.all()).toEqual([renewed]);
    expect(await machine.held()).toEqual({ current: 'S3CRET-10', previous: 'S3CRET-01' });
    expect(await restoring.undo()).toMatchObject({ restored: [{ id }], failed: [] });
    expect(await stores.real.all()).toEqual([]);
    expect(await machine.held()).toEqual({});
  });

  it('merges what is newer, tells which token leaves, and undo brings all back', async () => {
    const machine = await computer();
    await machine.put(recordOf(signedIn(1)), { current: 'S3CRET-01' });
    const { restoring, stores } = restoringOn(machine);
    const view = await opened(restoring, real(recordOf(signedIn(1), signedIn(30)), { current: 'S3CRET-30' }));
    expect(view.setups).toMatchObject([
      {
        state: 'adds',
        added: 1,
        changes: [{ what: 'token', from: minute(1), to: minute(30) }],
        outcomes: [{ deed: 'merge', tokens: [{ slot: 'current', from: 'file' }], leaving: [minute(1)] }, {}, {}],
      },
    ]);
    await restoring.apply([{ key: 0, deed: 'merge' }], false);
    expect(await machine.held()).toEqual({ current: 'S3CRET-30' });
    await restoring.undo();
    expect(await stores.real.all()).toEqual([recordOf(signedIn(1))]);
    expect(await machine.held()).toEqual({ current: 'S3CRET-01' });
  });

  it('of what is the same does nothing, but brings a token that is missing', async () => {
    const machine = await computer();
    await machine.put(here, {});
    const { restoring } = restoringOn(machine);
    expect(deeds(await opened(restoring, real(here)))).toEqual([['skip', 'beside']]);
    expect(deeds(await opened(restoring, real(here, { current: 'S3CRET-01' })))).toEqual([
      ['bringToken', 'skip', 'beside'],
    ]);
    await restoring.apply([{ key: 0, deed: 'bringToken' }], false);
    expect(await machine.held()).toEqual({ current: 'S3CRET-01' });
    expect(deeds(await opened(restoring, real(here, { current: 'S3CRET-01' })))).toEqual([['skip', 'beside']]);
  });

  it('merges neither other endpoints nor work that went on with two tokens; both can stay beside', async () => {
    const machine = await computer();
    await machine.put(recordOf(signedIn(1), handedOver(40)), { current: 'S3CRET-01' });
    const { restoring, stores } = restoringOn(machine);
    const view = await opened(restoring, real({ ...renewed, cloud: own }, { current: 'S3CRET-99' }));
    expect(view.setups).toMatchObject([{ apart: 'otherCloud', endpoints: { scimBaseUrl: own.scimBaseUrl } }]);
    const other = await opened(restoring, real(recordOf(signedIn(1), ...renewal(10))));
    expect(other.setups).toMatchObject([{ apart: 'otherToken' }]);
    expect(deeds(other)).toEqual([['beside', 'skip']]);
    const result = await restoring.apply([{ key: 0, deed: 'beside' }], false);
    expect(result.restored).toMatchObject([{ name: 'contoso.com (copy of 2026-11-22)', needsSignIn: true }]);
    expect(result.restored[0]?.id).not.toBe(id);
    expect(await stores.real.all()).toHaveLength(2);
    expect(await machine.held()).toEqual({ current: 'S3CRET-01' });
  });

  it('does nothing with a setup that changed since it was shown, or since it was restored', async () => {
    const machine = await computer();
    await machine.put(here, { current: 'S3CRET-01' });
    const { restoring, setups } = restoringOn(machine);
    await opened(restoring, real(recordOf(signedIn(1), handedOver(2), noted(20))));
    await setups.append(id, { type: 'named', name: 'Changed' });
    const refused = await restoring.apply([{ key: 0, deed: 'merge' }], false);
    expect(refused).toMatchObject({ restored: [], failed: [{ failure: { code: 'restore.changed' } }] });
    await opened(restoring, real(recordOf(signedIn(1), handedOver(2), noted(20))));
    await restoring.apply([{ key: 0, deed: 'merge' }], false);
    await setups.append(id, { type: 'named', name: 'Changed again' });
    expect(await restoring.undo()).toMatchObject({ failed: [{ failure: { code: 'restore.undoLate' } }] });
  });

  it('without a keychain is told, and brings the record alone if that is wanted', async () => {
    const machine = await computer();
    const locked = (effect: string) => (effect === 'save' ? null : new FailureError('keychain.locked'));
    const { restoring, stores } = restoringOn(machine, locked);
    await opened(restoring, real(here, { current: 'S3CRET-01' }));
    const refused = await restoring.apply([{ key: 0, deed: 'add' }], false);
    expect(refused.failed).toMatchObject([{ failure: { code: 'keychain.locked' } }]);
    expect(await stores.real.all()).toEqual([]);
    const alone = await restoring.apply([{ key: 0, deed: 'add' }], true);
    expect(alone.failed).toEqual([]);
    expect(await stores.real.all()).toEqual([here]);
    // Endpoints of somebody's own get nothing that the keychain might turn out to hold.
    const lab = { ...here, id: '11111111-2222-4333-8444-555555555555', cloud: own };
    await opened(restoring, real(lab, { current: 'S3CRET-01' }));
    expect((await restoring.apply([{ key: 0, deed: 'add' }], true)).restored).toEqual([]);
  });

  it('takes no id that a newer version’s record, the other space or the wastebasket has', async () => {
    const machine = await computer();
    await machine.put(here, {});
    const { restoring, setups } = restoringOn(machine);
    await setups.delete(id);
    expect((await opened(restoring, real(here))).setups).toMatchObject([{ apart: 'idTaken' }]);
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
    expect(view.setups).toMatchObject([{ space: 'practice', apart: 'idTaken' }]);
    const fresh = await computer();
    await mkdir(join(fresh.folder, 'real'));
    await writeFile(join(fresh.folder, 'real', `${id}.json`), '{"schema":99}');
    expect((await opened(restoringOn(fresh).restoring, real(here))).setups).toMatchObject([{ apart: 'idTaken' }]);
  });
});
