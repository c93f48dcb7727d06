import type {
  RestoreAction,
  RestoreChange,
  RestoreOutcome,
  RestoreSetup,
  RestoreState,
  RestoreToken,
} from '../../../shared/contract';
import { vaultSlots } from '../../../shared/enums';
import { canonicalKey } from '../../core/record-files/canonical';
import { signInsOf, type TokensBySignIn, tokensFor } from '../../core/record-files/tokens-by-sign-in';
import { type Facts, factsOf, nameOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import { conflictOf } from './conflict';
import { addedEvents, mergeRecords } from './merge';

/** A record with its known tokens. */
export interface RecordWithTokens {
  readonly record: SetupRecord;
  readonly tokens: TokensBySignIn;
}

/** The state of this computer for the id of a restored setup. */
export interface LocalState {
  readonly existing: RecordWithTokens | null;
  /** It was deleted in this run: undoing that brings back the tokens, too. */
  readonly isDeleted: boolean;
  /** The id is in use by a file of a newer version, or a setup of the other space. */
  readonly isIdTaken: boolean;
  /** Tokens of this setup in the keychain, while its record is missing on this computer. */
  readonly orphanedTokens: TokensBySignIn;
}

export interface Plan {
  readonly state: RestoreState;
  readonly conflict?: NonNullable<RestoreSetup['conflict']>;
  readonly added: number;
  readonly changes: readonly RestoreChange[];
  readonly outcomes: readonly RestoreOutcome[];
}

/** The effect of restoring a setup, and the alternatives. Pure. */
export function planOf(file: RecordWithTokens, state: LocalState): Plan {
  const local = state.existing;
  const conflict = conflictWith(file, state);
  const outcome = (action: RestoreAction) => outcomeOf(action, file, state);
  // Custom endpoints receive requests and a token only if the administrator chooses so: skip is the default.
  const withSkip = (action: RestoreAction) => {
    const outcomes = [outcome(action), outcome('skip')];
    return file.record.cloud.kind === 'file' ? outcomes.reverse() : outcomes;
  };
  if (conflict) {
    const outcomes = withSkip('keepBoth');
    // A copy of what a click brings back is rarely wanted.
    if (conflict === 'deleted') outcomes.sort((a, b) => Number(b.action === 'skip') - Number(a.action === 'skip'));
    return { state: 'conflict', conflict, added: 0, changes: [], outcomes };
  }
  if (!local) return { state: 'new', added: 0, changes: [], outcomes: withSkip('add') };
  const added = addedEvents(local.record, file.record).length;
  if (added === 0) {
    const restoreToken = outcome('restoreToken');
    const isTokenInFile = restoreToken.tokens.some(({ from }) => from === 'file');
    const others = [outcome('skip'), outcome('keepBoth')];
    return { state: 'same', added, changes: [], outcomes: isTokenInFile ? [restoreToken, ...others] : others };
  }
  return {
    state: 'adds',
    added,
    changes: changesOf(factsOf(local.record.events), factsOf(mergeRecords(local.record, file.record).events)),
    outcomes: [outcome('merge'), outcome('keepBoth'), outcome('skip')],
  };
}

/** The record after an action; null: none is written. The caller gives `keepBoth` its new id and name. */
export function recordAfter(action: RestoreAction, file: SetupRecord, local: SetupRecord | null): SetupRecord | null {
  if (action === 'merge' && local) return mergeRecords(local, file);
  if (action === 'restoreToken') return local;
  return action === 'skip' ? null : file;
}

function conflictWith({ record }: RecordWithTokens, { existing, isIdTaken, isDeleted }: LocalState): Plan['conflict'] {
  if (isDeleted) return 'deleted';
  if (isIdTaken) return 'idTaken';
  if (!existing) return undefined;
  // Only custom endpoints are compared: practice addresses change with each run, and Webex's are built in.
  const endpoints = ({ cloud }: SetupRecord) => (cloud.kind === 'file' ? canonicalKey(cloud) : cloud.kind);
  if (endpoints(record) !== endpoints(existing.record)) return 'otherCloud';
  return conflictOf(existing.record, record) ?? undefined;
}

function outcomeOf(
  action: RestoreAction,
  file: RecordWithTokens,
  { existing, orphanedTokens }: LocalState,
): RestoreOutcome {
  const after = recordAfter(action, file.record, existing?.record ?? null);
  if (!after) return { action, tokens: [], leaving: [] };
  const local = action === 'keepBoth' ? new Map() : (existing?.tokens ?? orphanedTokens);
  const [localTokens, fileTokens] = [tokensFor(after.events, local), tokensFor(after.events, file.tokens)];
  const signIns = signInsOf(after.events);
  const tokens = vaultSlots.flatMap((slot): RestoreToken[] => {
    const signIn = signIns[slot];
    if (!signIn) return [];
    const from = localTokens[slot] ? 'local' : fileTokens[slot] ? 'file' : 'missing';
    return [{ slot, from, obtainedAt: signIn.at, expiresAt: signIn.expiresAt }];
  });
  const stays = new Set(Object.values(signIns).map(canonicalKey));
  const before = existing && action !== 'keepBoth' ? Object.values(signInsOf(existing.record.events)) : [];
  const leaving = before
    .filter((one) => local.has(canonicalKey(one)) && !stays.has(canonicalKey(one)))
    .map(({ at }) => at);
  return { action, tokens, leaving };
}

function changesOf(before: Facts, after: Facts): RestoreChange[] {
  const texts = (facts: Facts): Record<RestoreChange['what'], string> => ({
    name: nameOf(facts),
    notes: facts.notes,
    account: facts.signIn?.account?.email ?? '',
    orgId: facts.orgId ?? '',
    token: facts.signIn?.at ?? '',
    renewal: facts.pending?.signIn.at ?? '',
    mappings: facts.mappings?.at ?? '',
    steps: String(Object.keys(facts.confirmed).length),
  });
  const [from, to] = [texts(before), texts(after)];
  return (Object.keys(to) as RestoreChange['what'][])
    .filter((what) => from[what] !== to[what])
    .map((what) => ({ what, from: from[what], to: to[what] }));
}
