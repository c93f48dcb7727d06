import type { SetupEvent, Space } from '../../../shared/contract';
import { tokenSlots, vaultSlots } from '../../../shared/enums';
import type { TokenOwner, TokenVault } from '../tokens/token-vault';
import { type Facts, factsOf } from './facts';
import type { RecordStore } from './record-store';
import { usedKeychain } from './renewal';
import { findIts, ownerOf } from './token-owner';

/** Dependencies for reconciling one setup. */
export interface ReconcileOptions {
  readonly id: string;
  readonly space: Space;
  readonly store: RecordStore;
  readonly vault: TokenVault;
  readonly now: () => Date;
  /** Called with each event that reconciling added to the record. */
  readonly onAppended?: (event: SetupEvent) => void;
}

/** Whether the record itself shows an unfinished change. */
export function needsReconciling({ pending, previous }: Facts, now: Date): boolean {
  return (pending?.confirmation ?? null) !== null || (previous !== null && new Date(previous.keptUntil) <= now);
}

/**
 * Whether the keychain can hold a token that no record mentions: every sign-in stores its token as pending first, and
 * can be interrupted then.
 */
export function mayHaveOrphans(events: readonly SetupEvent[]): boolean {
  return usedKeychain(events) || factsOf(events).previous !== null;
}

/**
 * Makes the keychain match the record. Every intermediate state of a renewal is recorded, so this continues an
 * interrupted renewal, and running it twice does no harm:
 *
 * 1. Entra has the new token (`renewalConfirmed`): it replaces the current one, then `renewed` is recorded. Until then
 *    both are stored under their own names, and both work.
 * 2. The record mentions a sign-in whose token is still stored as pending: it becomes the current one.
 * 3. Tokens that the record no longer mentions are removed: a pending token that was promoted or abandoned, an expired
 *    previous one, and a current one in the keychain while the record keeps it for this run only.
 *
 * @param thorough also searches the keychain for tokens that no record mentions, left by a crash
 * @throws FailureError `keychain.*`, `record.*`; completed steps stay, and the rest can be retried
 */
export async function reconcile(options: ReconcileOptions, thorough: boolean): Promise<void> {
  if ((await factsIn(options)).pending?.confirmation) {
    await promotePending(options);
    await removeOrphans(options);
  } else if (thorough || needsReconciling(await factsIn(options), options.now())) {
    const facts = await factsIn(options);
    if (thorough && facts.signIn && !facts.pending) await options.vault.promote(ownerOf(options, facts));
    await removeOrphans(options);
    if (thorough) await noteForgotten(options);
  }
}

/** A setup without a token in the keychain needs no search any more, not even without its record. */
async function noteForgotten(options: ReconcileOptions): Promise<void> {
  const facts = await factsIn(options);
  if (vaultSlots.some((slot) => ownerOf(options, facts, slot).keptIn === 'keychain')) return;
  await options.vault.noteForgotten(options);
}

async function promotePending(options: ReconcileOptions): Promise<void> {
  const { vault } = options;
  const facts = await factsIn(options);
  const pending = ownerOf(options, facts, 'pending');
  // Null: it was kept for a run that has ended, or removed outside the app. Entra has it, so `renewed` is recorded.
  const token = await findIts(vault, pending);
  const keptIn = facts.pending?.signIn.keptIn ?? 'keychain';
  if (token) await vault.keep({ ...ownerOf(options, facts), keptIn }, token, keptIn);
  else if (!(await isPromoted(options, pending))) await vault.forget(ownerOf(options, facts));
  await append(options, { type: 'renewed' });
}

/** Whether the confirmed token is the current one already. Without a print, the old token could pass for it. */
async function isPromoted({ vault }: ReconcileOptions, pending: TokenOwner): Promise<boolean> {
  return pending.print !== undefined && (await findIts(vault, { ...pending, slot: 'current' })) !== null;
}

async function removeOrphans(options: ReconcileOptions): Promise<void> {
  const { id, space, store, vault, now } = options;
  const { events } = await store.get(id);
  const facts = factsOf(events);
  // Without a keychain there is nothing to remove from it; the token in memory is removed in any case.
  const keptIn = usedKeychain(events) || (await vault.mayHold({ id, space })) ? 'keychain' : 'thisRun';
  if (!facts.pending) await vault.forget({ id, space, slot: 'pending', keptIn });
  for (const slot of tokenSlots) {
    const recorded = ownerOf(options, facts, slot).keptIn;
    const isElsewhere = recorded === 'thisRun' || (slot === 'current' && !recorded);
    if (isElsewhere && keptIn === 'keychain') await vault.forgetInKeychain({ id, space, slot });
  }
  const previous: TokenOwner = { id, space, slot: 'previous', keptIn };
  if (!facts.previous) return vault.forget(previous);
  const hasEnded = new Date(facts.previous.keptUntil) <= now();
  if (!hasEnded && (await vault.find(ownerOf(options, facts, 'previous')))) return;
  await vault.forget(previous);
  await append(options, { type: 'previousForgotten' });
}

async function factsIn({ id, store }: ReconcileOptions): Promise<Facts> {
  return factsOf((await store.get(id)).events);
}

async function append(
  { id, store, now, onAppended }: ReconcileOptions,
  { type }: Pick<SetupEvent, 'type'>,
): Promise<void> {
  onAppended?.(await store.append(id, () => ({ type, at: now().toISOString() }) as SetupEvent));
}
