import type { RestoreAction, RestoreFile, RestoreSetup, RestoreToken, RestoreView } from '../../../shared/contract';
import { orgId, savedAt } from '../../fixtures/sample-records';

const obtainedAt = '2026-07-01T08:10:00.000Z';

/** One of a setup's tokens after the restore. */
export function token(from: RestoreToken['from'], slot: RestoreToken['slot'] = 'current'): RestoreToken {
  return { slot, from, obtainedAt, expiresAt: null };
}

/** A setup in a file, with its possible actions, the default one first. */
export function candidate(
  name: string,
  actions: readonly [RestoreAction, ...RestoreAction[]],
  part: Partial<RestoreSetup> & {
    readonly tokens?: readonly RestoreToken[];
    readonly leaving?: readonly string[];
  } = {},
): RestoreSetup {
  const { tokens = [], leaving = [], ...rest } = part;
  return {
    key: 0,
    file: 0,
    id: name,
    name,
    keepBothName: `${name} (2)`,
    space: 'real',
    orgId,
    accountEmail: 'ada@contoso.com',
    createdAt: obtainedAt,
    state: 'new',
    added: 0,
    changes: [],
    outcomes: actions.map((action) => ({ action, tokens, leaving })),
    dropped: 0,
    endpointsReplaced: false,
    ...rest,
  };
}

/** A file that was read without remarks. */
export const backupFile: RestoreFile = {
  index: 0,
  fileName: 'all.age',
  state: 'read',
  kind: 'backup',
  savedAt: savedAt.toISOString(),
};

/** Opened files with these setups; each setup has its place as the key. */
export function restoreView(setups: readonly RestoreSetup[], part: Partial<RestoreView> = {}): RestoreView {
  return { files: [backupFile], leftOut: 0, setups: setups.map((setup, key) => ({ ...setup, key })), ...part };
}
