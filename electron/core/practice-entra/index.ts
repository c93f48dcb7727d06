import { type EntraFault, entraFaults } from '../../../shared/enums/practice-entra';
import { answer } from './answer';
import { Directory, type DirectoryUser, type TenantData } from './directory';
import { EntraFaults } from './faults';
import type { GraphRequest, GraphResponse, SendScim } from './http';
import { runCycle } from './provisioning/cycle';
import type { EntraState } from './state';
import { TokenBook } from './tokens';

export type { DirectoryGroup, DirectoryUser, TenantData } from './directory';
export type { ScimRequest, SendScim } from './http';
export { mappedSchema } from './mapped-schema';
export { synchronizationSchema } from './schema-shape';
export { type EntraFault, entraFaults };

export interface PracticeEntraOptions {
  readonly tenant: TenantData;
  readonly now: () => Date;
  /** A new GUID. */
  readonly newId: () => string;
  /** Carries the SCIM requests of the provisioning service to the application. */
  readonly send: SendScim;
}

/**
 * The practice Entra: a tenant with users, groups, a gallery and a provisioning service, behind the part of Microsoft Graph v1.0
 * that sets up and watches the provisioning to Cisco Webex. Pure: it takes its clock, its ids and its network.
 *
 * `answer` takes a request (`path` from `/v1.0/` on) and returns status, headers and body. It asks for a token of `issueToken`,
 * the scopes of Microsoft's permissions table and, for changes, an administrator's role. It knows:
 * - `applicationTemplates` (list, get, instantiate), `applications` (list, get, delete)
 * - `servicePrincipals` (list, get, patch), `…/appRoleAssignedTo` (list, post, delete)
 * - `…/synchronization/templates`, `secrets` (get, put), `jobs` (list, post, get, delete, start, pause, restart,
 *   validateCredentials, provisionOnDemand, schema get and put)
 * - `auditLogs/provisioning`, `me`, `me/transitiveMemberOf`, `users`, `groups`, `organization`
 *
 * `$filter`, `$select`, `$orderby` and `$top` work where the routes say so; others are refused with 400. Scoping filters of a
 * schema are kept and not evaluated; on demand, a group gets all of its members who were provisioned, whatever `links` names.
 * Nothing runs by itself: `runDueCycles` runs what the clock says is due.
 */
export interface PracticeEntra {
  answer(request: GraphRequest): Promise<GraphResponse>;
  /** An access token of a user, by id or userPrincipalName. @throws Error for an unknown user */
  issueToken(user: string, scopes: readonly string[], lifetimeSeconds?: number): string;
  faults(): readonly EntraFault[];
  setFaults(faults: readonly EntraFault[]): void;
  /** Runs each job whose next cycle is due. @returns how many */
  runDueCycles(): Promise<number>;
  /** When the next cycle is due; null: no job is active. */
  nextCycle(): Date | null;
  /** Lets time pass until the next cycle of each active job: it is due now. */
  bringCyclesForward(): void;
  /** Changes a user, as an administrator of the tenant would. */
  changeUser(id: string, change: Partial<Omit<DirectoryUser, 'id'>>): void;
}

export function createPracticeEntra({ tenant, now, newId, send }: PracticeEntraOptions): PracticeEntra {
  const state: EntraState = {
    now,
    newId,
    send,
    tenant,
    directory: new Directory(tenant),
    faults: new EntraFaults(),
    tokens: new TokenBook(now, newId),
    apps: new Map(),
    log: [],
  };
  const jobs = () => [...state.apps.values()].flatMap((app) => [...app.jobs.values()].map((job) => ({ app, job })));

  return {
    answer: (request) => answer(state, request),
    issueToken(user, scopes, lifetimeSeconds) {
      const found = state.directory.user(user);
      if (!found) throw new Error(`The practice Entra has no user ${user}.`);
      const { id: userId, userPrincipalName } = found;
      const lifetime = lifetimeSeconds === undefined ? {} : { lifetimeSeconds };
      return state.tokens.issue({ userId, userPrincipalName, tenantId: tenant.id, scopes, ...lifetime });
    },
    faults: () => state.faults.get(),
    setFaults: (faults) => state.faults.set(faults),
    async runDueCycles() {
      const due = jobs().filter(({ job }) => job.run.nextCycle !== null && job.run.nextCycle <= now().getTime());
      for (const { app, job } of due) await runCycle(state, app, job);
      return due.length;
    },
    nextCycle() {
      const times = jobs().flatMap(({ job }) => job.run.nextCycle ?? []);
      return times.length === 0 ? null : new Date(Math.min(...times));
    },
    bringCyclesForward() {
      for (const { job } of jobs())
        if (job.run.nextCycle !== null) job.run = { ...job.run, nextCycle: now().getTime() };
    },
    changeUser: (id, change) => state.directory.changeUser(id, change),
  };
}
