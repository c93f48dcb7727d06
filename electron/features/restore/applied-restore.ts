import { randomUUID } from 'node:crypto';
import type { RestoreAction, SetupEvent, Space } from '../../../shared/contract';
import { FailureError, toFailure } from '../../core/lib/failure';
import { canonicalKey } from '../../core/record-files/canonical';
import { type SlotTokens, tokensFor } from '../../core/record-files/tokens-by-sign-in';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { Setups } from '../../core/setup/setups';
import type { RestoreCandidate } from './candidates';
import { keepBothName, type NamingTexts } from './keep-both-name';
import { type LocalSetups, type LocalSetupsOptions, spaceOf } from './local-setups';
import { planOf, recordAfter } from './plan';
import { swap } from './swap';

export interface AppliedRestoreOptions extends LocalSetupsOptions {
  readonly local: LocalSetups;
  texts(): NamingTexts;
  now(): Date;
}

/** A restored setup, with the data to undo the restore. */
export interface AppliedRestore {
  readonly id: string;
  readonly space: Space;
  readonly before: SetupRecord | null;
  readonly after: SetupRecord;
  readonly tokensBefore: SlotTokens;
  /** Whether the current token is present. */
  readonly hasToken: boolean;
}

/** The candidate and the local record, as shown to the administrator. */
export interface ShownCandidate {
  readonly candidate: RestoreCandidate;
  /** The record on this computer at that time; null: none. */
  readonly local: SetupRecord | null;
}

/**
 * Applies the action to one setup, as shown.
 * @throws FailureError `restore.changed` when the setup on this computer changed meanwhile, `keychain.*`, `record.*`; the setup
 * is then unchanged. RollBackError: the rollback was incomplete
 */
export async function applyRestore(
  options: AppliedRestoreOptions,
  { candidate, local }: ShownCandidate,
  action: RestoreAction,
  withoutTokens: boolean,
): Promise<AppliedRestore> {
  const { setups, vault, stores } = options;
  const space = spaceOf(candidate.record);
  const record = action === 'keepBoth' ? copyOf(candidate, options) : candidate.record;
  await options.local.reconcile(record.id, space);
  return setups.hold(record.id, async () => {
    const state = await options.local.state({ ...candidate, record }, withoutTokens);
    const plan = planOf({ ...candidate, record }, state);
    const before = state.existing?.record ?? null;
    const isAsShown = action === 'keepBoth' || isUnchanged(local, before, setups);
    const isPossible =
      action === 'keepBoth' ? plan.state === 'new' : plan.outcomes.some((one) => one.action === action);
    const after = recordAfter(action, record, before);
    if (!isAsShown || !isPossible || !after) throw new FailureError('restore.changed');
    const sources = [state.existing?.tokens ?? state.orphanedTokens, ...(withoutTokens ? [] : [candidate.tokens])];
    const tokens = tokensFor(after.events, ...sources);
    // Custom endpoints never receive a token that an unresponsive keychain may still hold.
    const withoutKeychain = withoutTokens && (action === 'keepBoth' || after.cloud.kind !== 'file');
    const change = { id: record.id, space, before, after, tokens, withoutKeychain };
    const tokensBefore = await swap(vault, stores[space], change);
    const hasToken = tokens.current !== undefined;
    return { id: record.id, space, before, after, tokensBefore, hasToken };
  });
}

function copyOf({ record, savedAt }: RestoreCandidate, { now, texts }: AppliedRestoreOptions): SetupRecord {
  const name = keepBothName(nameOf(factsOf(record.events)), savedAt, texts());
  const named: SetupEvent = { type: 'named', at: now().toISOString(), name };
  return { ...record, id: randomUUID(), events: [...record.events, named] };
}

/**
 * Undoes a restore: record and tokens.
 * @throws FailureError `restore.undoLate` when the setup was changed since then, `keychain.*`, `record.*`
 */
export function undoRestore(options: AppliedRestoreOptions, applied: AppliedRestore): Promise<void> {
  const { id, space, before, after, tokensBefore } = applied;
  const { setups, stores, vault, local } = options;
  return setups.hold(id, async () => {
    const now = await local.record(id, space);
    if (!now || !isUnchanged(after, now, setups)) throw new FailureError('restore.undoLate');
    const change = { id, space, before: now, after: before, tokens: tokensBefore, withoutKeychain: false };
    await swap(vault, stores[space], change).catch((thrown: unknown) => {
      throw toFailure(thrown).code === 'restore.changed' ? new FailureError('restore.undoLate') : thrown;
    });
  });
}

/** Whether only reconciling, which follows from the earlier record, has changed the record since then. */
function isUnchanged(then: SetupRecord | null, now: SetupRecord | null, setups: Setups): boolean {
  if (!then || !now) return then === now;
  const [known, later] = [now.events.slice(0, then.events.length), now.events.slice(then.events.length)];
  return (
    canonicalKey(known) === canonicalKey(then.events) && later.every((event) => setups.isReconciled(now.id, event))
  );
}
