import type { SetupEvent, SignInFacts } from '../../../shared/contract';
import { factsOf } from '../setup/facts';
import { findIts, ownerOf } from '../setup/settling';
import { Token } from '../tokens/token';
import type { TokenVault } from '../tokens/token-vault';
import { canonicalKey } from './canonical';
import type { BackupTokens } from './read-backup';

export type Slot = 'current' | 'pending' | 'previous';
export const slots: readonly Slot[] = ['current', 'pending', 'previous'];
export type SlotTokens = Readonly<Partial<Record<Slot, Token>>>;
export type SignIns = Readonly<Partial<Record<Slot, SignInFacts>>>;

/**
 * Tokens by the sign-in that brought each: a token belongs to that moment, and to no slot. Which slot is its own follows
 * from the events, so a merge can never put one where another is meant.
 */
export type TokensBySignIn = ReadonlyMap<string, Token>;

/** The sign-in that each slot is about. */
export function signInsOf(events: readonly SetupEvent[]): SignIns {
  const { signIn, pending, previous } = factsOf(events);
  return {
    ...(signIn ? { current: signIn } : {}),
    ...(pending ? { pending: pending.signIn } : {}),
    ...(previous ? { previous: previous.signIn } : {}),
  };
}

/** The slots' tokens, by the sign-ins that the events tell of. */
export function bySignIn(events: readonly SetupEvent[], tokens: SlotTokens): TokensBySignIn {
  const signIns = signInsOf(events);
  return new Map(
    slots.flatMap((slot) => {
      const [signIn, token] = [signIns[slot], tokens[slot]];
      return signIn && token ? [[canonicalKey(signIn), token] as const] : [];
    }),
  );
}

/** The token of each slot; absent where none of the sources has the one that belongs there. */
export function tokensFor(events: readonly SetupEvent[], ...sources: readonly TokensBySignIn[]): SlotTokens {
  const signIns = signInsOf(events);
  const found: Partial<Record<Slot, Token>> = {};
  for (const slot of slots) {
    const signIn = signIns[slot];
    const token = signIn && sources.map((source) => source.get(canonicalKey(signIn))).find(Boolean);
    if (token) found[slot] = token;
  }
  return found;
}

/**
 * What the keychain, or this run's memory, has for the slots that the record speaks of. Another token than the one that the
 * record speaks of is left out: it belongs to no sign-in that is known. @throws FailureError `keychain.*`
 */
export async function heldTokens(
  vault: TokenVault,
  of: Parameters<typeof ownerOf>[0],
  events: readonly SetupEvent[],
): Promise<SlotTokens> {
  const facts = factsOf(events);
  const held: Partial<Record<Slot, Token>> = {};
  for (const slot of slots) {
    const owner = ownerOf(of, facts, slot);
    const token = owner.keptIn ? await findIts(vault, owner) : null;
    if (token) held[slot] = token;
  }
  return held;
}

/** Out of the file, and into the class that no text shows. */
export function wrapped(tokens: BackupTokens = {}): SlotTokens {
  return Object.fromEntries(Object.entries(tokens).map(([slot, value]) => [slot, new Token(value)]));
}

/** For the thread that encrypts, and for nobody else. */
export function plain(tokens: SlotTokens): BackupTokens {
  return Object.fromEntries(Object.entries(tokens).map(([slot, token]) => [slot, token.reveal()]));
}
