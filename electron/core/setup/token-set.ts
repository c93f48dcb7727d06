import { rolledBack } from '../lib/roll-back';
import type { Token } from '../tokens/token';
import type { TokenOwner, TokenVault } from '../tokens/token-vault';

/** A token of a setup, and the place to restore it to. */
export interface HeldToken {
  readonly owner: TokenOwner;
  readonly token: Token;
}

/** All existing tokens of these owners, whatever the record says about them. @throws FailureError `keychain.*` */
export async function readAll(vault: TokenVault, owners: readonly TokenOwner[]): Promise<HeldToken[]> {
  const held: HeldToken[] = [];
  for (const { print: _, ...owner } of owners) {
    const token = owner.keptIn ? await vault.find(owner) : null;
    if (token) held.push({ owner, token });
  }
  return held;
}

/** @throws FailureError `keychain.*` */
export async function keepAll(vault: TokenVault, tokens: readonly HeldToken[]): Promise<void> {
  for (const { owner, token } of tokens) await vault.keep(owner, token, owner.keptIn ?? 'keychain');
}

/** Like `keepAll`, but continues after a failure. @throws FailureError `keychain.*`, the first one */
export async function keepMost(vault: TokenVault, tokens: readonly HeldToken[]): Promise<void> {
  const failures: unknown[] = [];
  for (const token of tokens) await keepAll(vault, [token]).catch((thrown: unknown) => failures.push(thrown));
  if (failures.length) throw failures[0];
}

/**
 * Removes the tokens of these owners, in order.
 * @throws FailureError `keychain.*`; tokens that were already removed are then restored. RollBackError: some could not
 * be restored
 */
export async function forgetAll(
  vault: TokenVault,
  owners: readonly TokenOwner[],
  tokens: readonly HeldToken[],
): Promise<void> {
  const removedSlots: TokenOwner['slot'][] = [];
  try {
    for (const owner of owners) {
      await vault.forget(owner);
      removedSlots.push(owner.slot);
    }
  } catch (thrown) {
    const removed = tokens.filter(({ owner }) => removedSlots.includes(owner.slot));
    throw await rolledBack(thrown, () => keepMost(vault, removed));
  }
}
