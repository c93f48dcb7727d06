import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FailureError } from '../../../../electron/core/lib/failure';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { Setups, type SetupsOptions } from '../../../../electron/core/setup/setups';
import type { Token } from '../../../../electron/core/tokens/token';
import { TokenJournal } from '../../../../electron/core/tokens/token-journal';
import { MemoryTokenStore, type TokenKey } from '../../../../electron/core/tokens/token-store';
import { TokenVault } from '../../../../electron/core/tokens/token-vault';
import { type Cloud, commercialCloud } from '../../../../electron/core/webex/clouds';
import type { SignInPorts } from '../../../../electron/features/sign-in/sign-in-ports';
import { SignInService } from '../../../../electron/features/sign-in/sign-in-service';
import type { Account, Failure, KeychainFailureCode, SetupView } from '../../../../shared/contract';

export const account: Account = {
  displayName: 'Ada Lovelace',
  email: 'ada@contoso.com',
  orgId: 'a35bfbc6-ccbd-4a17-a488-729f46c5420c',
  administrator: 'full',
};

/** A keychain that fails with this code while it is set. */
class FaultyKeychain extends MemoryTokenStore {
  fault: KeychainFailureCode | null = null;
  /** Stores the token of a write that fails, as a keychain does that was given up. */
  storesLate = false;
  /** Delays reads, as a prompt of the system does. */
  prompt: Promise<unknown> | null = null;
  override async read(key: TokenKey) {
    await this.prompt;
    this.#fail();
    return super.read(key);
  }
  override async write(key: TokenKey, token: Token) {
    if (this.storesLate) await super.write(key, token);
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

/** Setups with a real folder and everything else in memory. New setups use `cloud`. */
export async function bench(ports: Partial<SignInPorts> = {}, cloud: Cloud = commercialCloud) {
  const folder = await mkdtemp(join(tmpdir(), 'setups-'));
  const keychain = new FaultyKeychain();
  const changes: SetupView[] = [];
  const failures: Failure[] = [];
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  const now = () => clock.now;
  let accountRequests = 0;
  const make = (confirmedBy: SetupsOptions['confirmedBy'] = () => undefined) => {
    const journal = new TokenJournal(join(folder, 'token-ids.json'), {
      now,
      onFailure: (failure) => failures.push(failure),
    });
    const vault = new TokenVault(keychain, journal);
    const stores = { real: new RecordStore(join(folder, 'real')), practice: new RecordStore(join(folder, 'practice')) };
    const setups = new Setups({
      stores,
      vault,
      clouds: { forNew: async () => cloud, live: async (stored) => stored },
      appVersion: '1.0.0',
      now,
      onChanged: (view) => changes.push(view),
      confirmedBy,
    });
    const unexpectedCall = () => Promise.reject(new Error('This test does not expect the call.'));
    const all: SignInPorts = {
      openWindow: unexpectedCall,
      openBrowser: unexpectedCall,
      listen: unexpectedCall,
      takenPort: async () => null,
      readClipboard: unexpectedCall,
      clearClipboard: unexpectedCall,
      fetchAccount: async () => {
        accountRequests += 1;
        return { ok: true, value: account };
      },
      ...ports,
    };
    return { vault, setups, stores, journal, signingIn: new SignInService(setups, vault, all, now) };
  };
  const accountsAsked = () => accountRequests;
  return {
    ...make(),
    clock,
    keychain,
    changes,
    failures,
    folder,
    accountsAsked,
    restart: make,
    end: () => rm(folder, { recursive: true }),
  };
}

/** Creates a setup with the steps before the sign-in confirmed; returns its id. */
export async function preparedSetup(setups: Setups): Promise<string> {
  const { id } = await setups.create('real');
  for (const step of ['beforeYouBegin', 'addApp', 'choosePeople'] as const)
    await setups.append(id, { type: 'stepConfirmed', step });
  return id;
}

/** The redirect address at the end of a sign-in with this authorization URL. */
export function answerTo(url: string, change: Record<string, string> = {}): string {
  const request = new URL(url).searchParams;
  const answer = new URLSearchParams({
    access_token: 'S3CRET-token',
    token_type: 'Bearer',
    expires_in: '3887999',
    state: request.get('state') ?? '',
    ...change,
  });
  return `${request.get('redirect_uri')}#${answer}`;
}
