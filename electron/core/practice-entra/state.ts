import type { Directory, TenantData } from './directory';
import type { EntraFaults } from './faults';
import type { SendScim } from './http';
import type { JobRun } from './job-run';
import type { SynchronizationSchema } from './schema-shape';
import type { TokenBook } from './tokens';

/** A user or group that was provisioned. */
interface SyncedEntry {
  readonly targetId: string;
  /** `User to urn:…:User`. */
  readonly type: string;
}

export interface Job {
  readonly id: string;
  readonly templateId: string;
  schema: SynchronizationSchema;
  run: JobRun;
  settings: readonly { readonly name: string; readonly value: string }[];
  /** By the id of the user or group in Entra. */
  readonly entries: Map<string, SyncedEntry>;
  /** When on-demand provisioning was asked for lately. */
  onDemandAt: number[];
}

export interface AppRole {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly value: string | null;
  readonly isEnabled: boolean;
  readonly allowedMemberTypes: readonly string[];
  readonly origin: string;
}

export interface Assignment {
  readonly id: string;
  readonly appRoleId: string;
  readonly principalId: string;
  readonly createdAt: number;
}

/** Secrets of the synchronization, by their keys. */
export type Secrets = ReadonlyMap<string, string>;

/** An enterprise application: the service principal, its application, and its synchronization. */
export interface EnterpriseApp {
  readonly id: string;
  readonly appId: string;
  readonly applicationObjectId: string;
  readonly displayName: string;
  readonly applicationTemplateId: string;
  readonly appRoles: readonly AppRole[];
  readonly createdAt: number;
  tags: readonly string[];
  accountEnabled: boolean;
  appRoleAssignmentRequired: boolean;
  readonly assignments: Map<string, Assignment>;
  readonly jobs: Map<string, Job>;
  secrets: Secrets;
  /** The secrets before the last change, and when that was. */
  before: { readonly secrets: Secrets; readonly at: number } | null;
  /** The secret of the fault `unknownSecret` was added once. */
  gotUnknownSecret: boolean;
  /** Requests that found it while it was late. */
  seen: number;
}

/** An entry of the provisioning log (Microsoft Graph, "provisioningObjectSummary"). */
export type LogEntry = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly activityDateTime: string;
};

/** Everything that the model knows. */
export interface EntraState {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly send: SendScim;
  readonly tenant: Pick<TenantData, 'id' | 'displayName' | 'domain'>;
  readonly directory: Directory;
  readonly faults: EntraFaults;
  readonly tokens: TokenBook;
  /** By the id of the service principal. */
  readonly apps: Map<string, EnterpriseApp>;
  /** The newest first. */
  readonly log: LogEntry[];
}
