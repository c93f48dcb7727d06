import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { Token } from '../../../../electron/core/tokens/token';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import type { SetupEvent, SignInFacts } from '../../../../shared/contract';
import { bench } from './bench';

let made: Awaited<ReturnType<typeof bench>>;
beforeEach(async () => {
  made = await bench();
});
afterEach(() => made.end());

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString();
const signIn = (minute: number): SignInFacts => ({
  at: at(minute),
  way: 'window',
  account: null,
  expiresAt: null,
  keptIn: 'keychain',
});
/** A renewal that was interrupted after Entra had the new token. */
const interruptedRenewal = (name: string): SetupEvent[] => [
  { type: 'created', at: at(0), appVersion: '1.0.0' },
  { type: 'named', at: at(1), name },
  { type: 'signedIn', ...signIn(2) },
  { type: 'renewalSignedIn', ...signIn(3) },
  { type: 'renewalConfirmed', at: at(4), keptUntil: null },
];
const [contoso, fabrikam] = ['6e2f2f0e-7d1e-4c7a-9f5e-2b9a4c5d6e7f', '11111111-2222-4333-8444-555555555555'] as const;

async function twoInterruptedRenewals() {
  const store = new RecordStore(join(made.folder, 'real'));
  for (const [id, name] of [
    [contoso, 'Contoso'],
    [fabrikam, 'Fabrikam'],
  ] as const) {
    await store.save({ id, cloud: commercialCloud, events: interruptedRenewal(name) });
    await made.keychain.write({ service: 'Webex Entra Setup', account: `${id}/pending` }, new Token('S3CRET-new'));
  }
  return made.restart().setups;
}

it('reconcileAll() completes interrupted renewals, and isReconciled() recognizes their events', async () => {
  const setups = await twoInterruptedRenewals();
  expect(await setups.reconcileAll()).toEqual([]);
  for (const id of [contoso, fabrikam]) {
    const { events } = (await setups.record(id)).record;
    expect(events.at(-1)?.type).toBe('renewed');
    expect(events.map((event) => setups.isReconciled(id, event))).toEqual([false, false, false, false, false, true]);
  }
  await setups.append(contoso, { type: 'noted', notes: 'Written by the administrator.' });
  const last = (await setups.record(contoso)).record.events.at(-1);
  expect(last && setups.isReconciled(contoso, last)).toBe(false);
});

it('reconcileAll() reports each setup that it cannot complete, and completes it later', async () => {
  const setups = await twoInterruptedRenewals();
  made.keychain.fault = 'keychain.locked';
  const failure = { code: 'keychain.locked' };
  const failed = await setups.reconcileAll();
  expect(failed).toHaveLength(2);
  expect(failed).toContainEqual({ id: contoso, name: 'Contoso', failure });
  expect(failed).toContainEqual({ id: fabrikam, name: 'Fabrikam', failure });
  made.keychain.fault = null;
  expect(await setups.reconcileAll()).toEqual([]);
});
