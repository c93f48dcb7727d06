import { describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { maximumFiles } from '../../../../electron/features/restore/open-files';
import type { SetupEvent } from '../../../../shared/contract';
import {
  computer,
  deferred,
  handedOver,
  id,
  minute,
  noted,
  recordOf,
  renewal,
  signedIn,
  signIn,
} from './restore-bench';
import { own, passphrase, real, restoringBench, shownActions } from './restore-service';

// Takes long: `npm run check` leaves it out.

const { restoringOn, opened, backup, copy } = restoringBench();
const here = recordOf(signedIn(1), handedOver(2));
const cancelled = { failure: { code: 'restore.cancelled' } };
const another = (number: number, record: SetupRecord = here): SetupRecord => ({
  ...record,
  id: `11111111-2222-4333-8444-${String(number).padStart(12, '0')}`,
});

/** A renewal whose old token is kept until a moment that has passed. */
const keptUntil = (number: number): SetupEvent[] => [
  { type: 'renewalSignedIn', ...signIn(10) },
  { type: 'renewalConfirmed', at: minute(11), keptUntil: minute(number) },
  { type: 'renewed', at: minute(12) },
];

describe('undo', () => {
  it('works when only reconciling changed the setup since the restore', async () => {
    const machine = await computer();
    await machine.put(here, { current: 'S3CRET-01' });
    const { restoring, stores } = restoringOn(machine);
    const tokens = { current: 'S3CRET-10', previous: 'S3CRET-01' };
    await opened(restoring, real(recordOf(signedIn(1), handedOver(2), ...keptUntil(30)), tokens));
    await restoring.apply([{ key: 0, action: 'merge' }], false);
    expect((await stores.real.get(id)).events.at(-1)?.type).toBe('previousForgotten');
    expect(await restoring.undo()).toMatchObject({ restored: [{ id }], failed: [] });
    expect(await stores.real.all()).toEqual([here]);
    expect(await machine.held()).toEqual({ current: 'S3CRET-01' });
  });

  it('is refused when an administrator has removed the old token since the restore', async () => {
    const machine = await computer();
    const { restoring, setups } = restoringOn(machine);
    const tokens = { current: 'S3CRET-10', previous: 'S3CRET-01' };
    await opened(restoring, real(recordOf(signedIn(1), handedOver(2), ...renewal(10)), tokens));
    await restoring.apply([{ key: 0, action: 'add' }], false);
    await setups.append(id, { type: 'previousForgotten' });
    expect(await restoring.undo()).toMatchObject({ failed: [{ failure: { code: 'restore.undoLate' } }] });
  });
});

it('a merge is applied although reconciling changed the setup since it was shown', async () => {
  const machine = await computer();
  await machine.put(recordOf(signedIn(1), handedOver(2), ...renewal(10)), {
    current: 'S3CRET-10',
    previous: 'S3CRET-01',
  });
  const { restoring, setups, vault } = restoringOn(machine);
  await opened(restoring, real(recordOf(signedIn(1), handedOver(2), ...renewal(10), noted(20))));
  await vault.forget({ id, space: 'real', slot: 'previous' });
  await setups.refresh(id);
  expect((await setups.record(id)).record.events.at(-1)?.type).toBe('previousForgotten');
  expect(await restoring.apply([{ key: 0, action: 'merge' }], false)).toMatchObject({ restored: [{ id }], failed: [] });
});

it('a setup that cannot be shown after its restore counts as restored, and can be undone', async () => {
  const machine = await computer();
  const { restoring, setups, stores } = restoringOn(machine);
  await opened(restoring, real(here, { current: 'S3CRET-01' }), real(another(1)));
  vi.spyOn(setups, 'refresh').mockRejectedValue(new FailureError('app.unexpected'));
  const choices = [0, 1].map((key) => ({ key, action: 'add' as const }));
  expect(await restoring.apply(choices, false)).toMatchObject({
    restored: [
      { id, name: 'contoso.com', needsSignIn: false },
      { id: another(1).id, needsSignIn: true },
    ],
    failed: [],
  });
  expect(await restoring.undo()).toMatchObject({ restored: [{}, {}], failed: [] });
  expect(await stores.real.all()).toEqual([]);
});

it('more files than are opened at once are counted', async () => {
  const machine = await computer();
  const paths = Array.from({ length: maximumFiles + 3 }, (_, number) => `/nowhere/${number}.json`);
  const view = await restoringOn(machine).restoring.open(paths);
  expect(view.files).toHaveLength(maximumFiles);
  expect(view.leftOut).toBe(3);
  expect((await restoringOn(machine).restoring.open(paths.slice(0, 2))).leftOut).toBe(0);
});

it('setups with custom endpoints come first, and are skipped by default', async () => {
  const machine = await computer();
  const { restoring, stores } = restoringOn(machine);
  await machine.put(here, {});
  const many = Array.from({ length: 40 }, (_, number) => real(another(number)));
  const lab = real({ ...another(99), cloud: own });
  const otherEndpoints = real({ ...here, cloud: own });
  const view = await opened(restoring, ...many, lab, otherEndpoints);
  expect(view.setups.slice(0, 2)).toMatchObject([
    { key: 40, state: 'new' },
    { key: 41, conflict: 'otherCloud' },
  ]);
  expect(shownActions(view).slice(0, 3)).toEqual([
    ['skip', 'add'],
    ['skip', 'keepBoth'],
    ['add', 'skip'],
  ]);
  await restoring.apply([{ key: 40, action: 'add' }], false);
  expect((await stores.real.all()).map((record) => record.id)).toContain(lab.record.id);
});

describe('closing', () => {
  const choice = [{ key: 0, action: 'add' }] as const;
  const emptyResult = { restored: [], failed: [] };

  it('cancels an opening in progress, and keeps nothing of it', async () => {
    const { restoring } = restoringOn(await computer());
    const opening = restoring.open([await copy('a.json', here), await copy('b.json', another(1))]);
    restoring.close();
    await expect(opening).rejects.toMatchObject(cancelled);
    expect(await restoring.apply(choice, false)).toEqual(emptyResult);
  });

  it('cancels the unlocking in progress', async () => {
    const { restoring } = restoringOn(await computer());
    await restoring.open([await backup(real(here, { current: 'S3CRET-01' }))]);
    const unlocking = restoring.unlock(0, passphrase);
    restoring.close();
    await expect(unlocking).rejects.toMatchObject(cancelled);
    expect(await restoring.apply(choice, false)).toEqual(emptyResult);
  });

  it('keeps nothing while the keychain is being read', async () => {
    const machine = await computer();
    await machine.put(here, {});
    const { restoring, setups } = restoringOn(machine);
    const asked = deferred();
    const answered = deferred();
    const target = setups.target.bind(setups);
    vi.spyOn(setups, 'target').mockImplementation(async (of) => {
      asked.resolve();
      await answered.promise;
      return target(of);
    });
    const opening = restoring.open([await copy('a.json', recordOf(signedIn(1), handedOver(2), noted(3)))]);
    await asked.promise;
    restoring.close();
    answered.resolve();
    await expect(opening).rejects.toMatchObject(cancelled);
    expect(await restoring.apply([{ key: 0, action: 'merge' }], false)).toEqual(emptyResult);
  });
});

it('a second opening cancels the first one', async () => {
  const { restoring, stores } = restoringOn(await computer());
  const [a, b] = [await copy('a.json', here), await copy('b.json', another(1))];
  const first = restoring.open([a, a, a]);
  const second = restoring.open([b]);
  await expect(first).rejects.toMatchObject(cancelled);
  expect((await second).setups).toMatchObject([{ id: another(1).id }]);
  await restoring.apply([{ key: 0, action: 'add' }], false);
  expect((await stores.real.all()).map((record) => record.id)).toEqual([another(1).id]);
});

it('setups that were unlocked after the choices were shown are not restored instead', async () => {
  const { restoring, stores } = restoringOn(await computer());
  await opened(restoring, real(another(1)));
  const opening = restoring.open([await copy('b.json', here)]);
  expect(await restoring.apply([{ key: 0, action: 'add' }], false)).toEqual({ restored: [], failed: [] });
  await opening;
  expect(await stores.real.all()).toEqual([]);
});

it('quitting completes the setup that is being restored, and starts no other one', async () => {
  const machine = await computer();
  const { restoring, stores, gate } = restoringOn(machine);
  await opened(restoring, real(here, { current: 'S3CRET-01' }), real(another(1)));
  const ended = deferred();
  gate.refuse = (effect) => {
    if (effect === 'save') ended.resolve(restoring.end());
    return null;
  };
  const applying = restoring.apply(
    [0, 1].map((key) => ({ key, action: 'add' as const })),
    false,
  );
  await ended.promise;
  expect(await machine.held()).toEqual({ current: 'S3CRET-01' });
  expect((await applying).restored).toMatchObject([{ id }]);
  expect((await stores.real.all()).map((record) => record.id)).toEqual([id]);
});

it('an incomplete rollback is reported with its reason', async () => {
  const machine = await computer();
  await machine.put(here, { current: 'S3CRET-01' });
  const { restoring, gate, stores } = restoringOn(machine);
  await opened(restoring, real(recordOf(signedIn(1), handedOver(2), signedIn(30)), { current: 'S3CRET-30' }));
  let refused = false;
  gate.refuse = (effect) => {
    if (effect === 'save') refused = true;
    if (!refused) return null;
    return new FailureError(effect === 'save' ? 'record.diskFull' : 'keychain.locked');
  };
  const { failed } = await restoring.apply([{ key: 0, action: 'merge' }], false);
  expect(failed).toEqual([
    { name: 'contoso.com', failure: { code: 'record.diskFull' }, rollBack: { code: 'keychain.locked' } },
  ]);
  expect(await stores.real.all()).toEqual([here]);
  gate.refuse = () => null;
  expect(await machine.held()).toEqual({});
});
