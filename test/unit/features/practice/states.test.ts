import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { Setups } from '../../../../electron/core/setup/setups';
import { MemoryTokenStore } from '../../../../electron/core/tokens/token-store';
import { TokenVault } from '../../../../electron/core/tokens/token-vault';
import { feature } from '../../../../electron/features/practice';
import { readToken } from '../../../../electron/features/practice/token';
import type { PracticeState, Result, SetupView } from '../../../../shared/contract';
import { event } from '../../../../shared/contract/setup-events';
import { type Locale, practiceStates } from '../../../../shared/enums';
import { isOptional } from '../../../../shared/enums/step-progress';
import { translator } from '../../../../shared/texts/i18n';
import { channelsOf } from '../../channels-of';
import { practice } from './client';

const day = 86_400_000;
const folders: string[] = [];
const servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** The practice feature of an app with empty folders. */
async function stage(locale: Locale = 'en') {
  const folder = await mkdtemp(join(tmpdir(), 'states-'));
  folders.push(folder);
  const { webex } = await practice();
  servers.push(webex);
  const clock = { now: new Date('2026-11-22T10:00:00Z'), locale };
  const now = () => clock.now;
  const stores = { real: new RecordStore(join(folder, 'real')), practice: new RecordStore(join(folder, 'practice')) };
  const keychain = new MemoryTokenStore();
  const vault = new TokenVault(keychain);
  const clouds = { forNew: async () => webex.cloud, live: async () => webex.cloud };
  const setups = new Setups({ stores, vault, clouds, appVersion: '1', now, onChanged: () => {} });
  const services = { setups, stores, vault, clouds, now, appVersion: '1', translator: () => translator(clock.locale) };
  const call = channelsOf('practice', feature, services);
  const jump = async (state: PracticeState): Promise<SetupView> => {
    const result = (await call('practice.jump', { space: 'practice', state })) as Result<SetupView>;
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
  };
  return { folder, webex, clock, stores, keychain, vault, setups, call, jump };
}

describe('jumping to a state', () => {
  it.each([
    ['expiresSoon', 'expiresSoon', 'Practice: renewal in time'],
    ['quarantine', 'expired', 'Practice: renewal after quarantine'],
  ] as const)('%s: a practice setup with all steps done, in the state %s', async (state, shown, name) => {
    const { clock, jump, setups, stores } = await stage();
    const view = await jump(state);
    expect(view).toMatchObject({ space: 'practice', name, renewable: true, unsaved: null, reconcileFailure: null });
    // The sign-in of an expired token is to be repeated, by the renewal.
    const open = view.steps.filter((step) => !isOptional(step.id) && step.state !== 'done').map(({ id }) => id);
    expect(open).toEqual(state === 'quarantine' ? ['signIn'] : []);
    expect(view.outage).toEqual(state === 'quarantine' ? { reason: 'expired', since: daysFrom(clock.now, -3) } : null);
    expect(view.token).toMatchObject({
      location: 'keychain',
      expiresAt: daysFrom(clock.now, shown === 'expired' ? -3 : 5),
    });
    expect((await setups.list('practice')).setups).toMatchObject([{ name, state: shown }]);
    const { events } = await stores.practice.get(view.id);
    expect(events.map((each) => event.parse(each))).toEqual(events);
    expect(events.every(({ at }) => new Date(at) <= clock.now)).toBe(true);
  });

  it('keeps a token of the practice Webex in the keychain of practice: one that works, or one that has expired', async () => {
    const { clock, jump, vault } = await stage();
    for (const [state, kind] of [
      ['expiresSoon', 'valid'],
      ['quarantine', 'expired'],
    ] as const) {
      const { id } = await jump(state);
      const token = await vault.read({ id, space: 'practice', keptIn: 'keychain' });
      expect(readToken(token.reveal(), clock.now)).toMatchObject({ kind });
      expect(await vault.find({ id, space: 'real', keptIn: 'keychain' })).toBeNull();
    }
  });

  it('opens the setup that was made before, in either language, while it is in that state', async () => {
    const { clock, jump, setups } = await stage();
    const first = { expiresSoon: await jump('expiresSoon'), quarantine: await jump('quarantine') };
    clock.locale = 'zh-CN';
    const again = await Promise.all([...practiceStates, ...practiceStates].map(jump));
    expect(again.map(({ id }) => id)).toEqual([...practiceStates, ...practiceStates].map((state) => first[state].id));
    await setups.delete(first.quarantine.id);
    clock.now = new Date(clock.now.getTime() + day);
    const later = { expiresSoon: await jump('expiresSoon'), quarantine: await jump('quarantine') };
    expect(later.expiresSoon.id).not.toBe(first.expiresSoon.id);
    expect(later.quarantine.id).not.toBe(first.quarantine.id);
    expect(later.quarantine.name).toBe('练习：隔离后续订');
  });

  it('makes one setup of calls at the same time, and none outside practice', async () => {
    const { call, jump, stores } = await stage();
    await expect(call('practice.jump', { space: 'real', state: 'quarantine' })).rejects.toThrow();
    await expect(call('practice.jump', { state: 'quarantine' })).rejects.toThrow();
    await Promise.all(Array.from({ length: 5 }, () => jump('quarantine')));
    expect(await stores.practice.all()).toHaveLength(1);
    expect(await stores.real.all()).toEqual([]);
  });

  it('leaves neither a token nor a record when one of them cannot be stored', async () => {
    const { call, jump, keychain, stores, vault } = await stage();
    const written = vi.spyOn(keychain, 'write');
    vi.spyOn(stores.practice, 'save').mockRejectedValueOnce(new FailureError('record.writeFailed'));
    const request = { space: 'practice', state: 'expiresSoon' };
    expect(await call('practice.jump', request)).toMatchObject({ ok: false, failure: { code: 'record.writeFailed' } });
    const keys = written.mock.calls.map(([key]) => key).filter(({ account }) => account.includes('/'));
    expect(keys).toHaveLength(1);
    for (const key of keys) expect(await keychain.read(key)).toBeNull();
    vi.spyOn(vault, 'keep').mockRejectedValueOnce(new FailureError('keychain.locked'));
    expect(await call('practice.jump', request)).toMatchObject({ ok: false, failure: { code: 'keychain.locked' } });
    expect(await stores.practice.all()).toEqual([]);
    expect(await jump('expiresSoon')).toMatchObject({ name: 'Practice: renewal in time' });
  });
});

function daysFrom(moment: Date, days: number): string {
  return new Date(moment.getTime() + days * day).toISOString();
}
