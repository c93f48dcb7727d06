import { randomUUID } from 'node:crypto';
import type { RestoreDeed, SetupEvent, Space } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import { type SlotTokens, tokensFor } from '../../core/record-files/tokens-by-sign-in';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { Setups } from '../../core/setup/setups';
import { besideName, type NamingTexts } from './beside-name';
import { type Local, type LocalParts, spaceOf } from './local';
import { eventKey } from './merge';
import { planOf, recordAfter } from './plan';
import type { Offer } from './sources';
import { swap } from './swap';

export interface AppliedRestoreParts extends LocalParts {
  readonly local: Local;
  texts(): NamingTexts;
  now(): Date;
}

/** A setup that was restored, with all that undoing it needs. */
export interface AppliedRestore {
  readonly id: string;
  readonly space: Space;
  readonly before: SetupRecord | null;
  readonly after: SetupRecord;
  readonly tokensBefore: SlotTokens;
  /** The current token is known to be there. */
  readonly hasToken: boolean;
}

/** What was shown of a setup in the files. */
export interface Shown {
  readonly offer: Offer;
  /** The record that was here then; null: there was none. */
  readonly local: SetupRecord | null;
}

/**
 * Does what was shown with one setup.
 * @throws FailureError `restore.changed` when the setup on this computer is another one since, `keychain.*`, `record.*`; it is then
 * as it was. RollBackError: not all of it could be put back
 */
export async function applyRestore(
  parts: AppliedRestoreParts,
  { offer, local }: Shown,
  deed: RestoreDeed,
  withoutTokens: boolean,
): Promise<AppliedRestore> {
  const { setups, vault, stores } = parts;
  const space = spaceOf(offer.record);
  const record = deed === 'beside' ? besideOf(offer, parts) : offer.record;
  await parts.local.settle(record.id, space);
  return setups.hold(record.id, async () => {
    const here = await parts.local.here({ ...offer, record }, withoutTokens);
    const plan = planOf({ ...offer, record }, here);
    const before = here.side?.record ?? null;
    const isAsShown = deed === 'beside' || isUnchanged(local, before, setups);
    const isPossible = deed === 'beside' ? plan.state === 'new' : plan.outcomes.some((one) => one.deed === deed);
    const after = recordAfter(deed, record, before);
    if (!isAsShown || !isPossible || !after) throw new FailureError('restore.changed');
    const sources = [here.side?.tokens ?? here.leftBehind, ...(withoutTokens ? [] : [offer.tokens])];
    const tokens = tokensFor(after.events, ...sources);
    // Endpoints of somebody's own get no token that an unanswering keychain may turn out to hold.
    const withoutKeychain = withoutTokens && (deed === 'beside' || after.cloud.kind !== 'file');
    const change = { id: record.id, space, before, after, tokens, withoutKeychain };
    const tokensBefore = await swap(vault, stores[space], change);
    const hasToken = tokens.current !== undefined;
    return { id: record.id, space, before, after, tokensBefore, hasToken };
  });
}

function besideOf({ record, savedAt }: Offer, { now, texts }: AppliedRestoreParts): SetupRecord {
  const name = besideName(nameOf(factsOf(record.events)), savedAt, texts());
  const named: SetupEvent = { type: 'named', at: now().toISOString(), name };
  return { ...record, id: randomUUID(), events: [...record.events, named] };
}

/**
 * Takes back what was restored, record and tokens.
 * @throws FailureError `restore.undoLate` when the setup was changed since then, `keychain.*`, `record.*`
 */
export function undoRestore(parts: AppliedRestoreParts, applied: AppliedRestore): Promise<void> {
  const { id, space, before, after, tokensBefore } = applied;
  const { setups, stores, vault, local } = parts;
  return setups.hold(id, async () => {
    const now = await local.record(id, space);
    if (!now || !isUnchanged(after, now, setups)) throw new FailureError('restore.undoLate');
    const change = { id, space, before: now, after: before, tokens: tokensBefore, withoutKeychain: false };
    await swap(vault, stores[space], change);
  });
}

/** Whether nothing but reconciling, which follows from the record as it was, changed it since then. */
function isUnchanged(then: SetupRecord | null, now: SetupRecord | null, setups: Setups): boolean {
  if (!then || !now) return then === now;
  const [known, later] = [now.events.slice(0, then.events.length), now.events.slice(then.events.length)];
  return eventKey(known) === eventKey(then.events) && later.every((event) => setups.isReconciled(now.id, event));
}
