import type { AttributeMapping } from '../../../../shared/contract';
import { readSchema } from '../../entra/synchronization-schema/synchronization-schema';
import { credentialsOf } from '../secrets';
import type { EnterpriseApp, EntraState, Job } from '../state';
import { groupsInScope, usersInScope } from './scope';
import { Target } from './target';
import type { WorkBudget } from './user-changes';

/**
 * Upper bound on the work of all expressions of a cycle: about half a second. Real mappings of the whole practice tenant take a
 * small part of it. The model runs in the thread that made it, which a schema of another author must not hold up.
 */
const cycleWork = 1_000_000;

/** What provisioning users and groups of one job needs. */
export interface ProvisioningWork {
  readonly state: EntraState;
  readonly job: Job;
  readonly target: Target;
  readonly users: { readonly mappings: readonly AttributeMapping[]; readonly targetType: string };
  /** The name of the groups in the application; null: the mapping of groups is off. */
  readonly groups: { readonly targetType: string } | null;
  readonly budget: WorkBudget;
  readonly usersInScope: ReadonlySet<string>;
  readonly groupsInScope: ReadonlySet<string>;
}

/**
 * @returns null without credentials
 * @throws FailureError `schema.…` when the schema of the job has no mapping of users
 */
export function workOf(state: EntraState, app: EnterpriseApp, job: Job): ProvisioningWork | null {
  const credentials = credentialsOf(app.secrets);
  if (!credentials) return null;
  // The app's own reader: what it cannot read is not provisioned.
  const { mappings, location } = readSchema(JSON.stringify(job.schema));
  return {
    state,
    job,
    target: new Target(state.send, credentials),
    users: { mappings, targetType: location.targetObject },
    groups: groupMapping(job),
    budget: { left: cycleWork },
    usersInScope: usersInScope(app, state.directory),
    groupsInScope: groupsInScope(app, state.directory),
  };
}

function groupMapping({ schema }: Job): ProvisioningWork['groups'] {
  const mapping = schema.synchronizationRules
    .flatMap(({ objectMappings }) => objectMappings ?? [])
    .find(({ sourceObjectName }) => sourceObjectName?.toLowerCase() === 'group');
  return mapping && mapping.enabled !== false ? { targetType: mapping.targetObjectName ?? 'Group' } : null;
}

/** `User to urn:…:User`, as the job counts its entries. */
export function entryType(kind: 'User' | 'Group', targetType: string): string {
  return `${kind} to ${targetType}`;
}
