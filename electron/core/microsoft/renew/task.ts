import type { PlannedWrite } from '../../../../shared/contract';
import type { PlanConfirmation, WriteDecision } from '../../../../shared/enums/entra-writes';
import type { Token } from '../../tokens/token';
import type { GraphClient } from '../graph/client';
import type { JournalPort } from '../journal/journal';
import type { RenewState } from './state';

/** One renewal in Entra: whose, with which values, and how it reaches the world. */
export interface RenewTask {
  readonly graph: Pick<GraphClient, 'get' | 'send'>;
  readonly graphUrl: string;
  /** The object ID of the enterprise application. */
  readonly application: string;
  readonly job: string;
  readonly tenantUrl: string;
  readonly token: Token;
  readonly account: { readonly userPrincipalName: string; readonly tenantId: string };
  readonly confirm: PlanConfirmation;
  readonly journal: JournalPort;
  readonly signal: AbortSignal;
  now(): number;
  /** Resolves after that time, or at once when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Shows writes before they are made. */
  decide(writes: readonly PlannedWrite[]): Promise<WriteDecision>;
  /** Each new state. */
  show(state: RenewState): void;
}

export function pathsOf({ application, job }: Pick<RenewTask, 'application' | 'job'>) {
  const synchronization = `/servicePrincipals/${encodeURIComponent(application)}/synchronization`;
  const jobs = `${synchronization}/jobs`;
  return { secrets: `${synchronization}/secrets`, jobs, job: `${jobs}/${encodeURIComponent(job)}` };
}
