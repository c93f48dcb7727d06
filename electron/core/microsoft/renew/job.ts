import type { Job } from '../look/answers';

/** What the last look at the job says of the time since the change. */
export type RunState =
  /** A run that began after the change succeeded. */
  | { readonly kind: 'succeeded'; readonly ranAt: string }
  /** No run has begun since. */
  | { readonly kind: 'none' }
  /** A run since then failed as a whole. */
  | { readonly kind: 'failed'; readonly ranAt: string }
  /** A run since then reached Webex, but single users failed. */
  | { readonly kind: 'entryErrors'; readonly ranAt: string }
  | { readonly kind: 'quarantined'; readonly since: 'before' | 'after'; readonly reason: string; readonly code: string }
  | { readonly kind: 'stopped' };

/** Provisioning was stopped, or is in quarantine: starting it resumes and clears the quarantine. */
export function needsStart({ schedule, status }: Job): boolean {
  const state = schedule?.state ?? (status?.code === 'Paused' ? 'Paused' : 'Active');
  return state === 'Disabled' || state === 'Paused' || isQuarantined(status);
}

/**
 * @param changedAt when the secrets were written, in milliseconds since 1970: an earlier run proves nothing
 */
export function runState({ schedule, status }: Job, changedAt: number): RunState {
  const last = status?.lastExecution;
  const began = Date.parse(last?.timeBegan ?? '');
  // "0001-01-01T00:00:00Z" stands for never, and is long before any change.
  const ranAt = began > changedAt ? new Date(began).toISOString() : null;
  if (isQuarantined(status))
    return {
      kind: 'quarantined',
      since: ranAt ? 'after' : 'before',
      reason: status?.quarantine?.reason ?? '',
      code: status?.quarantine?.error?.code ?? '',
    };
  if (schedule?.state === 'Disabled' || schedule?.state === 'Paused') return { kind: 'stopped' };
  if (!ranAt) return { kind: 'none' };
  if (last?.state === 'Succeeded' && status?.code === 'Active') return { kind: 'succeeded', ranAt };
  if (last?.state === 'EntryLevelErrors') return { kind: 'entryErrors', ranAt };
  return last?.state === 'Failed' ? { kind: 'failed', ranAt } : { kind: 'none' };
}

function isQuarantined(status: Job['status']): boolean {
  return status?.code === 'Quarantine' || !!status?.quarantine;
}
