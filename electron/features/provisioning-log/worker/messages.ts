import type { ProvisioningLogProgress, ProvisioningLogUsers, ProvisioningLogView } from '../../../../shared/contract';

/** Job -> signature, between the class that owns the worker and the worker. */
export interface LogJobs {
  /** Reads the files of one log, and replaces the one before. */
  read: (request: { paths: readonly string[] }) => ProvisioningLogView;
  /** @param all also those beyond what the page lists */
  users: (request: { application: string; key: string; all: boolean }) => ProvisioningLogUsers;
}

export type LogJobMessage = {
  readonly [J in keyof LogJobs]: { readonly id: number; readonly job: J; readonly request: Parameters<LogJobs[J]>[0] };
}[keyof LogJobs];

/** Messages from the worker besides answers. */
export type FromLogWorker = { readonly progress: ProvisioningLogProgress };
