import type {
  RestoreChange,
  RestoreDeed,
  RestoreOutcome,
  RestoreSetup,
  RestoreState,
  RestoreToken,
} from '../../../shared/contract';
import { signInsOf, slots, type TokensBySignIn, tokensFor } from '../../core/record-files/tokens-by-sign-in';
import { type Facts, factsOf, nameOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import { conflictOf } from './conflict';
import { addedEvents, eventKey, mergeRecords } from './merge';

/** A setup with the tokens that are known of it. */
export interface Side {
  readonly record: SetupRecord;
  readonly tokens: TokensBySignIn;
}

/** What is here under the id of a setup that is to be restored. */
export interface Here {
  readonly side: Side | null;
  /** Something else has the id: a file of a newer version, a setup of the other space, or one that was just deleted. */
  readonly taken: boolean;
  /** Without a record here: tokens in the keychain that are this setup's all the same. */
  readonly leftBehind: TokensBySignIn;
}

export interface Plan {
  readonly state: RestoreState;
  readonly apart?: NonNullable<RestoreSetup['apart']>;
  readonly added: number;
  readonly changes: readonly RestoreChange[];
  readonly outcomes: readonly RestoreOutcome[];
}

/** What restoring a setup would do, and what can be chosen instead. Pure. */
export function planOf(file: Side, here: Here): Plan {
  const local = here.side;
  const apart = apartness(file, here);
  const outcome = (deed: RestoreDeed) => outcomeOf(deed, file, here);
  // Where requests and a token would go to addresses that are not used here yet, nothing is done unless it is chosen.
  const withSkip = (deed: RestoreDeed) => {
    const outcomes = [outcome(deed), outcome('skip')];
    return file.record.cloud.kind === 'file' ? outcomes.reverse() : outcomes;
  };
  if (apart) return { state: 'apart', apart, added: 0, changes: [], outcomes: withSkip('beside') };
  if (!local) return { state: 'new', added: 0, changes: [], outcomes: withSkip('add') };
  const added = addedEvents(local.record, file.record).length;
  if (added === 0) {
    const bring = outcome('bringToken');
    const brings = bring.tokens.some(({ from }) => from === 'file');
    const others = [outcome('skip'), outcome('beside')];
    return { state: 'same', added, changes: [], outcomes: brings ? [bring, ...others] : others };
  }
  return {
    state: 'adds',
    added,
    changes: changesOf(factsOf(local.record.events), factsOf(mergeRecords(local.record, file.record).events)),
    outcomes: [outcome('merge'), outcome('beside'), outcome('skip')],
  };
}

/** The record that a deed leaves; null: none is written. `beside` gets its new id and name elsewhere. */
export function recordAfter(deed: RestoreDeed, file: SetupRecord, local: SetupRecord | null): SetupRecord | null {
  if (deed === 'merge' && local) return mergeRecords(local, file);
  if (deed === 'bringToken') return local;
  return deed === 'skip' ? null : file;
}

function apartness({ record }: Side, { side, taken }: Here): Plan['apart'] {
  if (taken) return 'idTaken';
  if (!side) return undefined;
  // The practice Webex listens elsewhere in each run, and Webex itself is where this version says.
  const endpoints = ({ cloud }: SetupRecord) => (cloud.kind === 'file' ? eventKey(cloud) : cloud.kind);
  if (endpoints(record) !== endpoints(side.record)) return 'otherCloud';
  return conflictOf(side.record, record) ?? undefined;
}

function outcomeOf(deed: RestoreDeed, file: Side, { side, leftBehind }: Here): RestoreOutcome {
  const after = recordAfter(deed, file.record, side?.record ?? null);
  if (!after) return { deed, tokens: [], leaving: [] };
  const local = deed === 'beside' ? new Map() : (side?.tokens ?? leftBehind);
  const [fromHere, fromFile] = [tokensFor(after.events, local), tokensFor(after.events, file.tokens)];
  const signIns = signInsOf(after.events);
  const tokens = slots.flatMap((slot): RestoreToken[] => {
    const signIn = signIns[slot];
    if (!signIn) return [];
    const from = fromHere[slot] ? 'here' : fromFile[slot] ? 'file' : 'missing';
    return [{ slot, from, obtainedAt: signIn.at, expiresAt: signIn.expiresAt }];
  });
  const stays = new Set(Object.values(signIns).map(eventKey));
  const before = side && deed !== 'beside' ? Object.values(signInsOf(side.record.events)) : [];
  const leaving = before.filter((one) => local.has(eventKey(one)) && !stays.has(eventKey(one))).map(({ at }) => at);
  return { deed, tokens, leaving };
}

function changesOf(before: Facts, after: Facts): RestoreChange[] {
  const told = (facts: Facts): Record<RestoreChange['what'], string> => ({
    name: nameOf(facts),
    notes: facts.notes,
    account: facts.signIn?.account?.email ?? '',
    orgId: facts.orgId ?? '',
    token: facts.signIn?.at ?? '',
    renewal: facts.pending?.signIn.at ?? '',
    mappings: facts.mappings?.at ?? '',
    steps: String(Object.keys(facts.confirmed).length),
  });
  const [from, to] = [told(before), told(after)];
  return (Object.keys(to) as RestoreChange['what'][])
    .filter((what) => from[what] !== to[what])
    .map((what) => ({ what, from: from[what], to: to[what] }));
}
