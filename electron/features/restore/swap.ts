import type { Space } from '../../../shared/contract';
import { rolledBack } from '../../core/lib/roll-back';
import { type SignIns, type Slot, type SlotTokens, signInsOf, slots } from '../../core/record-files/tokens-by-sign-in';
import type { SetupRecord } from '../../core/setup/record';
import type { RecordStore } from '../../core/setup/record-store';
import { usedKeychain } from '../../core/setup/renewal';
import { forgetAll, type HeldToken, keepAll, keepMost } from '../../core/setup/token-set';
import type { Token } from '../../core/tokens/token';
import type { TokenOwner, TokenVault } from '../../core/tokens/token-vault';

/** One setup as it is, and as it is to be. */
export interface Swap {
  readonly id: string;
  readonly space: Space;
  /** Null: there is none. */
  readonly before: SetupRecord | null;
  readonly after: SetupRecord | null;
  /** What the slots are to hold afterwards; each belongs to the sign-in that `after` tells of. */
  readonly tokens: SlotTokens;
  /** A keychain that does not answer is no reason to stop where the record that is here speaks of nothing in it. */
  readonly withoutKeychain: boolean;
}

/**
 * Puts one record, and the tokens that belong to it, in place of another. Wrong tokens go first, then the record is written,
 * then the right ones come: whenever it is cut off, the slots that the record speaks of hold their own token or none, and
 * never another sign-in's. What is missing is told as missing, and can be brought by restoring once more.
 * @returns the tokens that were there, so that it can be undone
 * @throws FailureError `keychain.*`, `record.*`; all is then as it was. RollBackError: not all of it could be taken back; a token
 * may then be missing, but never is there a wrong one
 */
export async function swap(vault: TokenVault, store: RecordStore, change: Swap): Promise<SlotTokens> {
  const { id, before, after, tokens } = change;
  const present = await look(vault, change);
  const wrong = present.filter(({ slot, token }) => !isSame(tokens[slot], token));
  await forgetAll(
    vault,
    wrong.map(({ where }) => where),
    wrong.map(putBack),
  );
  const added: HeldToken[] = [];
  let isWritten = false;
  try {
    await write(store, id, after);
    isWritten = true;
    const signIns = signInsIn(after);
    for (const slot of slots) {
      const [token, signIn] = [tokens[slot], signIns[slot]];
      const isThere = present.some((held) => held.slot === slot && isSame(token, held.token));
      if (!token || !signIn || isThere) continue;
      const held = { owner: { id, space: change.space, slot, keptIn: signIn.keptIn }, token };
      await keepAll(vault, [held]);
      added.push(held);
    }
  } catch (thrown) {
    // Each step is for the next one: a token that stays would be a wrong one beside the old record, and the other way round.
    throw await rolledBack(thrown, async () => {
      for (const { owner } of added) await vault.forget(owner);
      if (isWritten) await write(store, id, before);
      await keepMost(vault, wrong.map(putBack));
    });
  }
  return Object.fromEntries(present.map(({ slot, token }) => [slot, token]));
}

interface Present {
  readonly slot: Slot;
  readonly token: Token;
  /** Everywhere that it may be, to be forgotten there. */
  readonly where: TokenOwner;
  /** Where the record that is here says that it is. */
  readonly keptIn: 'keychain' | 'thisRun';
}

/** What is in the slots that either record speaks of. */
async function look(vault: TokenVault, { id, space, before, after, withoutKeychain }: Swap): Promise<Present[]> {
  const [was, will] = [signInsIn(before), signInsIn(after)];
  const used = before !== null && usedKeychain(before.events);
  const found: Present[] = [];
  for (const slot of slots) {
    if (!was[slot] && !will[slot]) continue;
    const place = used || will[slot]?.keptIn === 'keychain' ? 'keychain' : 'thisRun';
    const where = { id, space, slot, keptIn: place } as const;
    const token = await vault.find(where).catch((thrown: unknown) => {
      if (withoutKeychain && was[slot]?.keptIn !== 'keychain') return null;
      throw thrown;
    });
    if (token) found.push({ slot, token, where, keptIn: was[slot]?.keptIn ?? place });
  }
  return found;
}

function putBack({ token, where, keptIn }: Present): HeldToken {
  return { owner: { ...where, keptIn }, token };
}

function signInsIn(record: SetupRecord | null): SignIns {
  return record ? signInsOf(record.events) : {};
}

function isSame(a: Token | undefined, b: Token): boolean {
  return a !== undefined && a.reveal() === b.reveal();
}

function write(store: RecordStore, id: string, record: SetupRecord | null): Promise<void> {
  return record ? store.save(record) : store.remove(id);
}
