import type { MissingToken, SetupEvent, SignInFacts, VaultSlot } from '../../../shared/contract';
import { vaultSlots } from '../../../shared/enums';
import { maximumTokenLength } from '../../../shared/enums/limits';
import { toFailure } from '../lib/failure';
import { factsOf } from '../setup/facts';
import { ownerOf } from '../setup/token-owner';
import { Token } from '../tokens/token';
import type { TokenOwner, TokenVault } from '../tokens/token-vault';
import { canonicalKey } from './canonical';
import type { BackupTokens } from './read-backup';

export type SlotTokens = Readonly<Partial<Record<VaultSlot, Token>>>;
export type SignIns = Readonly<Partial<Record<VaultSlot, SignInFacts>>>;

/**
 * Tokens by the sign-in that obtained them. A token belongs to a sign-in, not to a slot. Its slot follows from the
 * events, so a merge can never assign a token to the wrong slot.
 */
export type TokensBySignIn = ReadonlyMap<string, Token>;

/** The sign-in of each slot. */
export function signInsOf(events: readonly SetupEvent[]): SignIns {
  const { signIn, pending, previous } = factsOf(events);
  return {
    ...(signIn ? { current: signIn } : {}),
    ...(pending ? { pending: pending.signIn } : {}),
    ...(previous ? { previous: previous.signIn } : {}),
  };
}

/** The tokens of the slots, by their sign-ins. */
export function bySignIn(events: readonly SetupEvent[], tokens: SlotTokens): TokensBySignIn {
  const signIns = signInsOf(events);
  return new Map(
    vaultSlots.flatMap((slot) => {
      const [signIn, token] = [signIns[slot], tokens[slot]];
      return signIn && token ? [[canonicalKey(signIn), token] as const] : [];
    }),
  );
}

/** The token of each slot; absent if no source has it. */
export function tokensFor(events: readonly SetupEvent[], ...sources: readonly TokensBySignIn[]): SlotTokens {
  const signIns = signInsOf(events);
  const slotTokens: Partial<Record<VaultSlot, Token>> = {};
  for (const slot of vaultSlots) {
    const signIn = signIns[slot];
    const token = signIn && sources.map((source) => source.get(canonicalKey(signIn))).find(Boolean);
    if (token) slotTokens[slot] = token;
  }
  return slotTokens;
}

/** The stored tokens of a record, and those that it names but this computer does not have. */
export interface HeldTokens {
  readonly held: SlotTokens;
  readonly missing: readonly MissingToken[];
}

/**
 * The stored tokens of the slots in the record, from the keychain or memory. Leaves out a token that is not the one in
 * the record, because its sign-in is unknown. @throws FailureError `keychain.*`
 */
export async function heldTokens(
  vault: TokenVault,
  setup: Parameters<typeof ownerOf>[0],
  events: readonly SetupEvent[],
): Promise<HeldTokens> {
  const facts = factsOf(events);
  const held: Partial<Record<VaultSlot, Token>> = {};
  const missing: MissingToken[] = [];
  for (const slot of vaultSlots) {
    const owner = ownerOf(setup, facts, slot);
    if (!owner.keptIn) continue;
    const found = await findOrReason(vault, owner);
    if (found instanceof Token) held[slot] = found;
    else missing.push({ slot, reason: found });
  }
  return { held, missing };
}

async function findOrReason(vault: TokenVault, owner: TokenOwner): Promise<Token | MissingToken['reason']> {
  try {
    return (await vault.find(owner)) ?? (owner.keptIn === 'thisRun' ? 'runEnded' : 'notThere');
  } catch (thrown) {
    if (toFailure(thrown).code === 'keychain.otherToken') return 'otherToken';
    throw thrown;
  }
}

/** Wraps the tokens of a file in the class that no text conversion reveals. */
export function wrapped(tokens: BackupTokens = {}): SlotTokens {
  return Object.fromEntries(Object.entries(tokens).map(([slot, value]) => [slot, new Token(value)]));
}

/** Separates the tokens that a backup can hold from those that its reader would refuse. */
export function fitting(held: SlotTokens): HeldTokens {
  const lengthOf = (slot: VaultSlot) => held[slot]?.reveal().length ?? 0;
  const slots = vaultSlots.filter((slot) => held[slot]);
  const fits = (slot: VaultSlot) => lengthOf(slot) > 0 && lengthOf(slot) <= maximumTokenLength;
  return {
    held: Object.fromEntries(slots.filter(fits).map((slot) => [slot, held[slot]])),
    missing: slots
      .filter((slot) => !fits(slot))
      .map((slot) => ({ slot, reason: lengthOf(slot) ? 'tooLong' : 'notThere' })),
  };
}

/** Reveals the tokens, only for the thread that encrypts them. */
export function plain(tokens: SlotTokens): BackupTokens {
  return Object.fromEntries(Object.entries(tokens).map(([slot, token]) => [slot, token.reveal()]));
}
