import type { Space, TokenStorage, VaultSlot } from '../../../shared/contract';
import { vaultSlots } from '../../../shared/enums';
import { FailureError } from '../../core/lib/failure';
import { rolledBack } from '../../core/lib/roll-back';
import { canonicalKey } from '../../core/record-files/canonical';
import { type SignIns, type SlotTokens, signInsOf } from '../../core/record-files/tokens-by-sign-in';
import type { SetupRecord } from '../../core/setup/record';
import type { RecordStore } from '../../core/setup/record-store';
import type { RecordCheck } from '../../core/setup/record-store-types';
import { usedKeychain } from '../../core/setup/renewal';
import { forgetAll, type HeldToken, keepAll, keepMost } from '../../core/setup/token-set';
import type { Token } from '../../core/tokens/token';
import type { TokenOwner, TokenVault } from '../../core/tokens/token-vault';

/** The current and the new state of one setup. */
export interface Swap {
  readonly id: string;
  readonly space: Space;
  /** Null: no record. */
  readonly before: SetupRecord | null;
  readonly after: SetupRecord | null;
  /** The new tokens of the slots; each belongs to the sign-in of its slot in `after`. */
  readonly tokens: SlotTokens;
  /** Ignores an unresponsive keychain for slots that `before` does not keep in it. */
  readonly withoutKeychain: boolean;
}

/**
 * Replaces a record and its tokens. Removes wrong tokens first, then writes the record, then adds the right tokens. An
 * interruption therefore leaves each slot with its own token or none, never with the token of another sign-in. Missing tokens
 * are shown as missing; restoring again adds them.
 * @returns the previous tokens, for undo
 * @throws FailureError `restore.changed` when the record is not `before` any more, `keychain.*`, `record.*`; everything is then unchanged. RollBackError: the rollback was incomplete; a
 * token may be missing, but never wrong
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
    await write(store, id, after, mustBe(before));
    isWritten = true;
    const signIns = signInsIn(after);
    for (const slot of vaultSlots) {
      const [token, signIn] = [tokens[slot], signIns[slot]];
      const isThere = present.some((held) => held.slot === slot && isSame(token, held.token));
      if (!token || !signIn || isThere) continue;
      const held = { owner: { id, space: change.space, slot, keptIn: signIn.keptIn }, token };
      await keepAll(vault, [held]);
      added.push(held);
    }
  } catch (thrown) {
    // Undoes the steps in reverse order: a new token must not stay with the old record, nor an old token with the new record.
    throw await rolledBack(thrown, async () => {
      for (const { owner } of added) await vault.forget(owner);
      if (isWritten) await write(store, id, before);
      await keepMost(vault, wrong.map(putBack));
    });
  }
  return Object.fromEntries(present.map(({ slot, token }) => [slot, token]));
}

interface Present {
  readonly slot: VaultSlot;
  readonly token: Token;
  /** Covers every possible location of the token, for removal. */
  readonly where: TokenOwner;
  /** The location according to the existing record. */
  readonly keptIn: TokenStorage;
}

/** The tokens in the slots that either record uses. */
async function look(vault: TokenVault, { id, space, before, after, withoutKeychain }: Swap): Promise<Present[]> {
  const [was, will] = [signInsIn(before), signInsIn(after)];
  const used = before !== null && usedKeychain(before.events);
  const present: Present[] = [];
  for (const slot of vaultSlots) {
    if (!was[slot] && !will[slot]) continue;
    const location = used || will[slot]?.keptIn === 'keychain' ? 'keychain' : 'thisRun';
    const where = { id, space, slot, keptIn: location } as const;
    const token = await vault.find(where).catch((thrown: unknown) => {
      if (withoutKeychain && was[slot]?.keptIn !== 'keychain') return null;
      throw thrown;
    });
    if (token) present.push({ slot, token, where, keptIn: was[slot]?.keptIn ?? location });
  }
  return present;
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

async function write(store: RecordStore, id: string, record: SetupRecord | null, check?: RecordCheck): Promise<void> {
  await (record ? store.save(record, check) : store.remove(id, check));
}

/** The keychain can have taken its time: what was added to the record meanwhile must not get lost. */
function mustBe(before: SetupRecord | null): RecordCheck {
  return (now) => {
    if (canonicalKey(now?.events ?? null) !== canonicalKey(before?.events ?? null))
      throw new FailureError('restore.changed');
  };
}
