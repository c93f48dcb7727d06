import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { Setups } from '../../../../electron/core/setup/setups';
import { Token } from '../../../../electron/core/tokens/token';
import { MemoryTokenStore } from '../../../../electron/core/tokens/token-store';
import { TokenVault } from '../../../../electron/core/tokens/token-vault';
import type { AccountId } from '../../../../electron/features/practice/accounts';
import { issueToken } from '../../../../electron/features/practice/token';
import type { Space } from '../../../../shared/contract';
import { practice } from './client';

interface SignedIn {
  readonly space?: Space;
  readonly who?: AccountId;
  /** Whether the Org ID is set. */
  readonly orgId?: boolean;
  /** How long the token works. */
  readonly seconds?: number;
}

/** A setup that is signed in at a practice Webex of its own; ends with `await using`. */
export async function signedInSetup({
  space = 'practice',
  who = 'fullAdministrator',
  orgId = true,
  seconds = 3600,
}: SignedIn = {}) {
  const webex = await practice();
  const folder = await mkdtemp(join(tmpdir(), 'signed-in-'));
  const vault = new TokenVault(new MemoryTokenStore());
  const { cloud, organization } = webex.webex;
  const setups = new Setups({
    stores: { real: new RecordStore(join(folder, 'real')), practice: new RecordStore(join(folder, 'practice')) },
    vault,
    clouds: { forNew: async () => cloud, live: async (stored) => stored },
    appVersion: '1.0.0',
    now: () => new Date(),
    onChanged: () => {},
  });
  const { id } = await setups.create(space);
  await setups.append(id, { type: 'signedIn', way: 'window', account: null, expiresAt: null, keptIn: 'keychain' });
  const token = issueToken(who, new Date(), seconds);
  await vault.keep({ id, space, keptIn: 'keychain' }, new Token(token), 'keychain');
  if (orgId) await setups.append(id, { type: 'orgIdSet', orgId: organization.id, source: 'typed', deliberate: false });
  return {
    ...webex,
    id,
    token,
    setups,
    vault,
    [Symbol.asyncDispose]: async () => {
      await webex[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
