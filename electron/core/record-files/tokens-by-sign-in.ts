import type { SetupEvent, SignInFacts, VaultSlot } from '../../../shared/contract';
import { vaultSlots } from '../../../shared/enums';
import { factsOf } from '../setup/facts';
import { findIts, ownerOf } from '../setup/reconciling';
import { Token } from '../tokens/token';
import type { TokenVault } from '../tokens/token-vault';
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

/**
 * The stored tokens of the slots in the record, from the keychain or memory. Leaves out a token that is not the one in
 * the record, because its sign-in is unknown. @throws FailureError `keychain.*`
 */
export async function heldTokens(
  vault: TokenVault,
  setup: Parameters<typeof ownerOf>[0],
  events: readonly SetupEvent[],
): Promise<SlotTokens> {
  const facts = factsOf(events);
  const held: Partial<Record<VaultSlot, Token>> = {};
  for (const slot of vaultSlots) {
    const owner = ownerOf(setup, facts, slot);
    const token = owner.keptIn ? await findIts(vault, owner) : null;
    if (token) held[slot] = token;
  }
  return held;
}

/** Wraps the tokens of a file in the class that no text conversion reveals. */
export function wrapped(tokens: BackupTokens = {}): SlotTokens {
  return Object.fromEntries(Object.entries(tokens).map(([slot, value]) => [slot, new Token(value)]));
}

/** Reveals the tokens, only for the thread that encrypts them. */
export function plain(tokens: SlotTokens): BackupTokens {
  return Object.fromEntries(Object.entries(tokens).map(([slot, token]) => [slot, token.reveal()]));
}
