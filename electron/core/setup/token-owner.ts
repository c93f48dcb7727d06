import type { SignInFacts, Space } from '../../../shared/contract';
import { toFailure } from '../lib/failure';
import type { Token } from '../tokens/token';
import type { TokenOwner, TokenVault } from '../tokens/token-vault';
import type { Cloud } from '../webex/clouds';
import type { Facts } from './facts';

/** A token of a setup, and where it is used. */
export interface Target {
  readonly cloud: Cloud;
  readonly space: Space;
  readonly owner: TokenOwner;
  readonly orgId: string | null;
  readonly facts: Facts;
}

/** The owner of one token of a setup, with the storage that the facts name. */
export function ownerOf(
  { id, space }: { readonly id: string; readonly space: Space },
  facts: Facts,
  slot: NonNullable<TokenOwner['slot']> = 'current',
): TokenOwner {
  const { signIn } = slot === 'current' ? facts : (facts[slot] ?? { signIn: null });
  return { id, space, slot, ...(signIn ? { keptIn: signIn.keptIn, ...printIn(signIn) } : {}) };
}

/** A fingerprint can be compared only with the name of its key. */
function printIn({ fingerprint, fingerprintKey }: SignInFacts): Pick<TokenOwner, 'print'> {
  return fingerprint && fingerprintKey ? { print: { fingerprint, fingerprintKey } } : {};
}

/** Like `TokenVault.find`, but returns null for another token: it is not the one in the record. */
export async function findIts(vault: TokenVault, owner: TokenOwner): Promise<Token | null> {
  return vault.find(owner).catch((thrown: unknown) => {
    if (toFailure(thrown).code === 'keychain.otherToken') return null;
    throw thrown;
  });
}
