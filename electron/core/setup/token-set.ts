import { rolledBack } from '../lib/roll-back';
import type { Token } from '../tokens/token';
import type { TokenOwner, TokenVault } from '../tokens/token-vault';

/** One token of a setup, to be put back where it was. */
export interface HeldToken {
  readonly owner: TokenOwner;
  readonly token: Token;
}

/** All tokens of these owners that are there, whatever the record says of them. @throws FailureError `keychain.*` */
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

/** As `keepAll`, but goes on after a failure. @throws FailureError `keychain.*`, the first one */
export async function keepMost(vault: TokenVault, tokens: readonly HeldToken[]): Promise<void> {
  const failures: unknown[] = [];
  for (const one of tokens) await keepAll(vault, [one]).catch((thrown: unknown) => failures.push(thrown));
  if (failures.length) throw failures[0];
}

/**
 * Forgets what these owners have, in their order.
 * @throws FailureError `keychain.*`; what had been forgotten before is then put back. RollBackError: not all of it could be
 */
export async function forgetAll(
  vault: TokenVault,
  owners: readonly TokenOwner[],
  tokens: readonly HeldToken[],
): Promise<void> {
  const forgotten: TokenOwner['slot'][] = [];
  try {
    for (const owner of owners) {
      await vault.forget(owner);
      forgotten.push(owner.slot);
    }
  } catch (thrown) {
    const lost = tokens.filter(({ owner }) => forgotten.includes(owner.slot));
    throw await rolledBack(thrown, () => keepMost(vault, lost));
  }
}
