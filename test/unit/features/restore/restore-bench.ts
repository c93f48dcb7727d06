import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import type { RecordCheck } from '../../../../electron/core/setup/record-store-types';
import { Setups } from '../../../../electron/core/setup/setups';
import { Token } from '../../../../electron/core/tokens/token';
import { MemoryTokenStore, type TokenKey, type TokenStore } from '../../../../electron/core/tokens/token-store';
import { TokenVault } from '../../../../electron/core/tokens/token-vault';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import type { SetupEvent, SignInFacts } from '../../../../shared/contract';

export const id = '6e2f2f0e-7d1e-4c7a-9f5e-2b9a4c5d6e7f';
export const minute = (number: number) => new Date(Date.UTC(2026, 10, 22, 10, number)).toISOString();

export function signIn(number: number): SignInFacts {
  const account = { displayName: 'Ada', email: 'ada@contoso.com', orgId: 'o1', administrator: 'full' } as const;
  return { at: minute(number), way: 'window', account, expiresAt: null, keptIn: 'keychain' };
}

const created: SetupEvent = { type: 'created', at: minute(0), appVersion: '0.1.0' };
export const signedIn = (number: number): SetupEvent => ({ type: 'signedIn', ...signIn(number) });
export const handedOver = (number: number): SetupEvent => ({
  type: 'entraTested',
  at: minute(number),
  result: 'succeeded',
});
/** A complete renewal, three minutes long. */
export const renewal = (number: number): SetupEvent[] => [
  { type: 'renewalSignedIn', ...signIn(number) },
  { type: 'renewalConfirmed', at: minute(number + 1), keptUntil: '2030-01-01T00:00:00.000Z' },
  { type: 'renewed', at: minute(number + 2) },
];
export const noted = (number: number): SetupEvent => ({ type: 'noted', at: minute(number), notes: `notes ${number}` });

export const recordOf = (...events: readonly SetupEvent[]): SetupRecord => ({
  id,
  cloud: commercialCloud,
  events: [created, ...events],
});

/** A promise and its resolver. */
export function deferred<T = void>() {
  let resolve: (value: T | Promise<T>) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Decides before each effect whether it fails. Reading is not an effect. */
class Gate {
  readonly passed: string[] = [];
  refuse: (effect: string) => Error | null = () => null;
  pass(effect: string): void {
    const error = this.refuse(effect);
    if (error) throw error;
    if (!effect.startsWith('read')) this.passed.push(effect);
  }
}

const slotOf = ({ account }: TokenKey) => account.split('/').at(-1);

class GatedKeychain implements TokenStore {
  readonly #inner: TokenStore;
  readonly #gate: Gate;
  constructor(inner: TokenStore, gate: Gate) {
    this.#inner = inner;
    this.#gate = gate;
  }
  async read(key: TokenKey) {
    this.#gate.pass(`read ${slotOf(key)}`);
    return this.#inner.read(key);
  }
  async write(key: TokenKey, token: Token) {
    this.#gate.pass(`write ${slotOf(key)}`);
    return this.#inner.write(key, token);
  }
  async remove(key: TokenKey) {
    this.#gate.pass(`remove ${slotOf(key)}`);
    return this.#inner.remove(key);
  }
}

class GatedRecords extends RecordStore {
  readonly #gate: Gate;
  constructor(folder: string, gate: Gate) {
    super(folder);
    this.#gate = gate;
  }
  override async save(record: SetupRecord, check?: RecordCheck) {
    this.#gate.pass('save');
    return super.save(record, check);
  }
  override async remove(of: string, check?: RecordCheck) {
    this.#gate.pass('remove record');
    return super.remove(of, check);
  }
}

/** A computer: its disk and its keychain, the only state that remains between starts of the app. */
export async function computer() {
  const folder = await mkdtemp(join(tmpdir(), 'restore-'));
  const keychain = new MemoryTokenStore();
  const start = () => {
    const gate = new Gate();
    const vault = new TokenVault(new GatedKeychain(keychain, gate));
    const stores = {
      real: new GatedRecords(join(folder, 'real'), gate),
      practice: new RecordStore(join(folder, 'practice')),
    };
    const clouds = { forNew: async () => commercialCloud, live: async () => commercialCloud };
    const now = () => new Date(minute(59));
    const setups = new Setups({ stores, vault, clouds, appVersion: '0.1.0', now, onChanged: () => undefined });
    return { gate, vault, stores, setups, now };
  };
  const key = (slot: string) => ({ service: 'Webex Entra Setup', account: `${id}/${slot}` });
  return {
    folder,
    start,
    /** Puts a setup there with its tokens. */
    put: async (record: SetupRecord, tokens: Readonly<Record<string, string>>) => {
      await start().stores.real.save(record);
      for (const [slot, token] of Object.entries(tokens)) await keychain.write(key(slot), new Token(token));
    },
    held: async (): Promise<Record<string, string>> => {
      const read = async (slot: string) => [slot, (await keychain.read(key(slot)))?.reveal()] as const;
      const all = await Promise.all(['current', 'pending', 'previous'].map(read));
      return Object.fromEntries(all.filter((one): one is readonly [string, string] => one[1] !== undefined));
    },
    end: () => rm(folder, { recursive: true }),
  };
}

export type Computer = Awaited<ReturnType<typeof computer>>;
