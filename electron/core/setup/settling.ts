import type { SetupEvent, SignInFacts, Space } from '../../../shared/contract';
import { toFailure } from '../lib/failure';
import type { Token } from '../tokens/token';
import type { TokenOwner, TokenVault } from '../tokens/token-vault';
import { type Facts, factsOf } from './facts';
import type { RecordStore } from './record-store';
import { usedKeychain } from './renewal';

/** What settling one setup needs. */
export interface SettlingParts {
  readonly id: string;
  readonly space: Space;
  readonly store: RecordStore;
  readonly vault: TokenVault;
  readonly now: () => Date;
  /** Called with each event that reconciling added to the record. */
  readonly onAppended?: (event: SetupEvent) => void;
}

/** The owner of one of a setup's tokens, with the place where the facts say that it is kept. */
export function ownerOf(
  { id, space }: Pick<SettlingParts, 'id' | 'space'>,
  facts: Facts,
  slot: NonNullable<TokenOwner['slot']> = 'current',
): TokenOwner {
  const { signIn } = slot === 'current' ? facts : (facts[slot] ?? { signIn: null });
  return { id, space, slot, ...(signIn ? { keptIn: signIn.keptIn, ...printIn(signIn) } : {}) };
}

/** Only with the name of its key can a fingerprint be compared. */
function printIn({ fingerprint, fingerprintKey }: SignInFacts): Pick<TokenOwner, 'print'> {
  return fingerprint && fingerprintKey ? { print: { fingerprint, fingerprintKey } } : {};
}

/** Whether the record alone says that there is something left to do. */
export function isUnsettled({ pending, previous }: Facts, now: Date): boolean {
  return (pending?.confirmation ?? null) !== null || (previous !== null && new Date(previous.keptUntil) <= now);
}

/**
 * Whether something may lie in the keychain that no record speaks of: every sign-in puts its token under the name of a pending
 * one first, and can be cut off then.
 */
export function mayHaveLeftOvers(events: readonly SetupEvent[]): boolean {
  return usedKeychain(events) || factsOf(events).previous !== null;
}

/**
 * Makes the keychain hold what the record says. What a renewal changes is told by the record at every moment of it, so
 * wherever it was cut off, this goes on from there, and doing it twice does no harm:
 *
 * 1. Entra has the new token (`renewalConfirmed`), so it takes the current one's place, then the record says so (`renewed`).
 *    Until then both are under names of their own, and both work.
 * 2. The record speaks of a sign-in whose token is still under the name of a pending one: it becomes the current one.
 * 3. What the record no longer speaks of is removed: a pending token that took its place or was abandoned, a previous one
 *    whose time is over, and what lies in the keychain as current although the current one is kept for this run only.
 *
 * @param thorough also asks the keychain for what no record speaks of: left by a crash between the two
 * @throws FailureError `keychain.*`, `record.*`; what was done stays done, and the rest can be tried again
 */
export async function settle(parts: SettlingParts, thorough: boolean): Promise<void> {
  if ((await factsIn(parts)).pending?.confirmation) {
    await takePlace(parts);
    await tidy(parts);
  } else if (thorough || isUnsettled(await factsIn(parts), parts.now())) {
    const facts = await factsIn(parts);
    if (thorough && facts.signIn && !facts.pending) await parts.vault.promote(ownerOf(parts, facts));
    await tidy(parts);
  }
}

async function takePlace(parts: SettlingParts): Promise<void> {
  const { vault } = parts;
  const facts = await factsIn(parts);
  // Null: it was kept for one run only, and that is over. Entra has it all the same, so the record says so.
  const token = await findIts(vault, ownerOf(parts, facts, 'pending'));
  const keptIn = facts.pending?.signIn.keptIn ?? 'keychain';
  if (token) await vault.keep({ ...ownerOf(parts, facts), keptIn }, token, keptIn);
  await append(parts, { type: 'renewed' });
}

/** As `find`, but another token counts as none: it is not the one that the record speaks of. */
export async function findIts(vault: TokenVault, owner: TokenOwner): Promise<Token | null> {
  return vault.find(owner).catch((thrown: unknown) => {
    if (toFailure(thrown).code === 'keychain.otherToken') return null;
    throw thrown;
  });
}

async function tidy(parts: SettlingParts): Promise<void> {
  const { id, space, store, vault, now } = parts;
  const { events } = await store.get(id);
  const facts = factsOf(events);
  // Without a keychain nothing can lie in one; what is in memory is forgotten in any case.
  const keptIn = usedKeychain(events) ? 'keychain' : 'thisRun';
  if (!facts.pending) await vault.forget({ id, space, slot: 'pending', keptIn });
  for (const slot of ['current', 'pending'] as const) {
    const onlyInMemory = ownerOf(parts, facts, slot).keptIn === 'thisRun';
    if (onlyInMemory && keptIn === 'keychain') await vault.forgetInKeychain({ id, space, slot });
  }
  const previous: TokenOwner = { id, space, slot: 'previous', keptIn };
  if (!facts.previous) return vault.forget(previous);
  const isOver = new Date(facts.previous.keptUntil) <= now();
  if (!isOver && (await vault.find(ownerOf(parts, facts, 'previous')))) return;
  await vault.forget(previous);
  await append(parts, { type: 'previousForgotten' });
}

async function factsIn({ id, store }: SettlingParts): Promise<Facts> {
  return factsOf((await store.get(id)).events);
}

async function append(
  { id, store, now, onAppended }: SettlingParts,
  { type }: Pick<SetupEvent, 'type'>,
): Promise<void> {
  const event = { type, at: now().toISOString() } as SetupEvent;
  await store.append(id, event);
  onAppended?.(event);
}
