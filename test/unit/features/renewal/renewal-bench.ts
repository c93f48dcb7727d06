import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import type { RecordCheck } from '../../../../electron/core/setup/record-store-types';
import { Setups } from '../../../../electron/core/setup/setups';
import type { Token } from '../../../../electron/core/tokens/token';
import { MemoryTokenStore, type TokenKey, type TokenStore } from '../../../../electron/core/tokens/token-store';
import { TokenVault } from '../../../../electron/core/tokens/token-vault';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { Renewals } from '../../../../electron/features/renewal/renewals';
import { SignInService } from '../../../../electron/features/sign-in/sign-in-service';
import type { SetupEvent, SetupView } from '../../../../shared/contract';
import { account, answerTo } from '../../core/setup/bench';

/** Decides about each keychain call and each write of a record, before it happens. */
class Gate {
  /** All that was let through, as `write <id>/pending` or `append renewed`. */
  readonly passed: string[] = [];
  /** Throws to reject the call. */
  refuse: (call: string, number: number) => Error | null = () => null;

  pass(call: string): void {
    const error = this.refuse(call, this.passed.length);
    if (error) throw error;
    this.passed.push(call);
  }
}

class GatedKeychain implements TokenStore {
  readonly #inner: TokenStore;
  readonly #gate: Gate;
  constructor(inner: TokenStore, gate: Gate) {
    this.#inner = inner;
    this.#gate = gate;
  }
  async read(key: TokenKey): Promise<Token | null> {
    this.#gate.pass(`read ${slotOf(key)}`);
    return this.#inner.read(key);
  }
  async write(key: TokenKey, token: Token): Promise<void> {
    this.#gate.pass(`write ${slotOf(key)}`);
    if (token.reveal().startsWith('LONG')) throw new FailureError('keychain.tooLong');
    return this.#inner.write(key, token);
  }
  async remove(key: TokenKey): Promise<void> {
    this.#gate.pass(`remove ${slotOf(key)}`);
    return this.#inner.remove(key);
  }
}

const slotOf = ({ account: name }: TokenKey) => name.split('/').at(-1);

class GatedRecords extends RecordStore {
  readonly #gate: Gate;
  constructor(folder: string, gate: Gate) {
    super(folder);
    this.#gate = gate;
  }
  override append(id: string, build: (record: SetupRecord) => SetupEvent): Promise<SetupEvent> {
    return super.append(id, (record) => {
      const event = build(record);
      this.#gate.pass(`append ${event.type}`);
      return event;
    });
  }
  override async save(record: SetupRecord, check?: RecordCheck): Promise<void> {
    this.#gate.pass('save');
    return super.save(record, check);
  }
  override async remove(id: string, check?: RecordCheck) {
    this.#gate.pass('remove record');
    return super.remove(id, check);
  }
}

/** The app as one run of it has it: after `restart`, only the disk and the keychain are left of the run before. */
export async function renewalBench() {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-'));
  const keychain = new MemoryTokenStore();
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  const webex = { account, token: 'S3CRET-first', expiresIn: '3887999' };
  const start = () => {
    const gate = new Gate();
    const vault = new TokenVault(new GatedKeychain(keychain, gate));
    const now = () => clock.now;
    const stores = { real: new GatedRecords(folder, gate), practice: new RecordStore(join(folder, 'practice')) };
    const clouds = { forNew: async () => commercialCloud, live: async () => commercialCloud };
    const setups = new Setups({
      stores,
      vault,
      clouds,
      appVersion: '1',
      now,
      onChanged: (view) => bench.onChanged(view),
    });
    const none = () => Promise.reject(new Error('not in this test'));
    const ports = { openBrowser: none, listen: none, takenPort: none, readClipboard: none, clearClipboard: none };
    const openWindow = async ({ url }: { url: string }) =>
      answerTo(url, { access_token: webex.token, expires_in: webex.expiresIn });
    const fetchAccount = async () => ({ ok: true, value: webex.account }) as const;
    const signingIn = new SignInService(setups, vault, { ...ports, openWindow, fetchAccount }, now);
    return { gate, vault, setups, signingIn, renewals: new Renewals(setups, vault, now), store: stores.real };
  };
  const bench = {
    folder,
    keychain,
    clock,
    webex,
    start,
    onChanged: (_view: SetupView): void => undefined,
    end: () => rm(folder, { recursive: true }),
  };
  return bench;
}

export type RenewalBench = Awaited<ReturnType<typeof renewalBench>>;
export type Run = ReturnType<RenewalBench['start']>;

/** A setup whose token Entra has; answers its id. */
export async function connectedSetup(bench: RenewalBench): Promise<string> {
  const { setups, signingIn } = bench.start();
  const { id } = await setups.create('real');
  await signingIn.start(id, 'window');
  await setups.append(id, { type: 'orgIdSet', orgId: account.orgId, source: 'account', deliberate: false });
  await setups.append(id, { type: 'connectionTested', outcome: 'passed', checks: [] });
  await setups.append(id, { type: 'secretTokenCopied' });
  await setups.append(id, { type: 'entraTested', result: 'succeeded' });
  return id;
}

/** What an administrator does in a renewal after the sign-in, up to confirming that Entra has the new token. */
export async function testAndCopy({ setups }: Run, id: string): Promise<void> {
  await setups.append(id, { type: 'connectionTested', outcome: 'passed', checks: [], token: 'pending' });
  await setups.append(id, { type: 'secretTokenCopied', token: 'pending' });
}

const slots = ['current', 'pending', 'previous'] as const;

/** What the keychain holds of a setup. */
export async function heldBy({ keychain }: RenewalBench, id: string) {
  const read = async (slot: string) =>
    (await keychain.read({ service: 'Webex Entra Setup', account: `${id}/${slot}` }))?.reveal() ?? null;
  const [current, pending, previous] = await Promise.all(slots.map(read));
  return { current, pending, previous };
}

/**
 * The promise of a renewal: there is a working current token, and the keychain matches the record for all three slots. Every
 * token in the record exists and is the right one, and no other token exists.
 */
export async function expectTruth(bench: RenewalBench, run: Run, id: string, working: readonly string[]) {
  const view = await run.setups.view(id);
  const { owner, facts } = await run.setups.target(id);
  const held = await heldBy(bench, id);
  // A token that was kept for one run only is missing afterwards, and no older one may replace it.
  if (owner.keptIn === 'thisRun') expect(view.token?.location).toBe('missing');
  else expect(working).toContain((await run.vault.read(owner)).reveal());
  for (const slot of slots) {
    const signIn = (slot === 'current' ? facts : facts[slot])?.signIn;
    const recorded = signIn?.keptIn === 'keychain' ? signIn.fingerprint : undefined;
    const where = { id, space: 'real', slot, keptIn: 'keychain' } as const;
    const token = held[slot] === null ? null : await run.vault.read(where);
    // The view reports a pending token that is gone.
    if (slot === 'pending' && !token && view.renewal) expect(view.renewal.token.location).toBe('missing');
    else expect(token ? await run.vault.fingerprint(where, token) : undefined, slot).toBe(recorded);
  }
  expect(view.reconcileFailure).toBeNull();
  return { view, held };
}

export const locked = () => new FailureError('keychain.locked');
