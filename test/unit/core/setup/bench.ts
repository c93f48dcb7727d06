import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FailureError } from '../../../../electron/core/lib/failure';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { Setups } from '../../../../electron/core/setup/setups';
import type { Token } from '../../../../electron/core/tokens/token';
import { MemoryTokenStore, type TokenKey } from '../../../../electron/core/tokens/token-store';
import { TokenVault } from '../../../../electron/core/tokens/token-vault';
import { type Cloud, commercialCloud } from '../../../../electron/core/webex/clouds';
import { type SignInPorts, SigningIn } from '../../../../electron/features/sign-in/signing-in';
import type { Account, SetupView } from '../../../../shared/contract';

export const account: Account = {
  displayName: 'Ada Lovelace',
  email: 'ada@contoso.com',
  orgId: 'a35bfbc6-ccbd-4a17-a488-729f46c5420c',
  administrator: 'full',
};

/** A keychain that fails with this code for as long as one is set. */
class FaultyKeychain extends MemoryTokenStore {
  fault: 'keychain.locked' | 'keychain.missing' | 'keychain.denied' | 'keychain.tooLong' | null = null;
  /** Reads wait for this, as they do while the system asks the user. */
  prompt: Promise<unknown> | null = null;
  override async read(key: TokenKey) {
    await this.prompt;
    this.#fail();
    return super.read(key);
  }
  override async write(key: TokenKey, token: Token) {
    this.#fail();
    return super.write(key, token);
  }
  override async remove(key: TokenKey) {
    this.#fail();
    return super.remove(key);
  }
  #fail() {
    if (this.fault) throw new FailureError(this.fault);
  }
}

/** Setups on a real disk with everything else in memory. New ones are for `cloud`. */
export async function bench(ports: Partial<SignInPorts> = {}, cloud: Cloud = commercialCloud) {
  const folder = await mkdtemp(join(tmpdir(), 'setups-'));
  const keychain = new FaultyKeychain();
  const changes: SetupView[] = [];
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  const now = () => clock.now;
  let asked = 0;
  const make = () => {
    const vault = new TokenVault(keychain);
    const setups = new Setups({
      stores: { real: new RecordStore(join(folder, 'real')), practice: new RecordStore(join(folder, 'practice')) },
      vault,
      clouds: { forNew: async () => cloud, live: async (stored) => stored },
      appVersion: '1.0.0',
      now,
      onChanged: (view) => changes.push(view),
    });
    const none = () => Promise.reject(new Error('not in this test'));
    const all: SignInPorts = {
      openWindow: none,
      openBrowser: none,
      listen: none,
      readClipboard: none,
      clearClipboard: none,
      fetchAccount: async () => {
        asked += 1;
        return { ok: true, value: account };
      },
      ...ports,
    };
    return { vault, setups, signingIn: new SigningIn(setups, vault, all, now) };
  };
  const accountsAsked = () => asked;
  return {
    ...make(),
    clock,
    keychain,
    changes,
    folder,
    accountsAsked,
    restart: make,
    end: () => rm(folder, { recursive: true }),
  };
}

/** A new setup whose administrator has done what comes before the sign-in; answers its id. */
export async function preparedSetup(setups: Setups): Promise<string> {
  const { id } = await setups.create('real');
  for (const step of ['beforeYouBegin', 'addApp', 'choosePeople'] as const)
    await setups.append(id, { type: 'stepConfirmed', step });
  return id;
}

/** The address that a sign-in with this authorization URL would end at. */
export function answerTo(url: string, change: Record<string, string> = {}): string {
  const asked = new URL(url).searchParams;
  const answer = new URLSearchParams({
    access_token: 'S3CRET-token',
    token_type: 'Bearer',
    expires_in: '3887999',
    state: asked.get('state') ?? '',
    ...change,
  });
  return `${asked.get('redirect_uri')}#${answer}`;
}
