import type { EntraChange, EntraProof, EntraWriteResult } from '../../../../shared/enums/entra-writes';
import type { RenewState } from './state';
import type { RenewTask } from './task';

/** An entry of the journal. Times ISO 8601, UTC. */
interface Entry {
  readonly at: string;
  readonly change: EntraChange;
  readonly application: string;
  readonly job: string;
  readonly end: { readonly at: string; readonly result: EntraWriteResult; readonly serverTime?: string } | null;
}

/** What the record says of the new token. */
export interface Recorded {
  /** The journal of this setup, oldest first. */
  readonly writes: readonly Entry[];
  /** When the new token left for Entra last, by the app or by hand. */
  readonly copiedAt: string | null;
  readonly proofs: Readonly<Partial<Record<EntraProof, { readonly at: string; readonly job: string }>>>;
}

/**
 * Where a renewal goes on after a kill, a lost answer or a pause, from the record alone. What it cannot know it does again in
 * the order of the proof: to validate, to write the same values and to compare does no harm, and provisioning is looked at
 * before it is started.
 */
export function resumeFrom(
  { writes, copiedAt, proofs }: Recorded,
  { application, job, tenantUrl, token, now }: Pick<RenewTask, 'application' | 'job' | 'tenantUrl' | 'token' | 'now'>,
): RenewState {
  const saved = writes.findLast(
    (each) =>
      each.change === 'saveSecrets' && each.at === copiedAt && each.application === application && each.job === job,
  );
  if (!saved) return { at: 'pair', remark: null };
  if (saved.end?.result !== 'done') return { at: 'pair', remark: saved.end?.result === 'failed' ? null : 'repeated' };
  const changedAt = Math.max(Date.parse(saved.end.at), Date.parse(saved.end.serverTime ?? saved.end.at));
  if (proofs.runSucceeded) return { at: 'watch', changedAt, until: now(), job: null };
  if (proofs.savedAccepted) return { at: 'look', changedAt, startAgreed: false };
  if (proofs.secretsKept) return { at: 'saved', changedAt, attempt: 1, startAgreed: false };
  const secrets = [
    { key: 'BaseAddress', value: tenantUrl },
    { key: 'SecretToken', value: token },
  ];
  return { at: 'compare', secrets, changedAt, startAgreed: false };
}
