import type { z } from 'zod';
import type { PlannedWrite } from '../../../../shared/contract';
import type { PlanConfirmation, WriteDecision } from '../../../../shared/enums/entra-writes';
import type { Token } from '../../tokens/token';
import type { JournalPort, Written } from '../journal/journal';
import type { RenewState } from './state';

/** What a renewal needs of the client of Graph. Paths begin after the version. Each throws FailureError `graph.*`, `net.*`. */
export interface RenewGraph {
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>>;
  send(
    method: 'PUT' | 'POST',
    path: string,
    body?: unknown,
    options?: { readonly secrets?: readonly Token[]; readonly repeatable?: boolean },
  ): Promise<Written>;
}

/** One renewal in Entra: whose, with which values, and how it reaches the world. */
export interface RenewTask {
  readonly graph: RenewGraph;
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
