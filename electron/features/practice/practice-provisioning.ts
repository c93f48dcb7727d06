import type { AttributeMapping, CycleResult, OnDemandResult, PracticeEntraUser } from '../../../shared/contract';
import { defaultMappings } from '../../core/entra/mappings/default-mappings';
import { FailureError } from '../../core/lib/failure';
import { KeyedMutex } from '../../core/lib/keyed-mutex';
import { mappedSchema } from '../../core/practice-entra';
import { tenantUrl } from '../../core/webex/clouds';
import type { Services } from '../../services/services';
import { accounts } from './accounts';
import type { PracticeEntraServer } from './entra-server';
import { practiceTenant } from './entra-tenant';
import type { PracticeTenants } from './entra-tenants';
import {
  applications,
  assignedAnswer,
  created,
  groups,
  instantiated,
  jobAnswer,
  jobs,
  listed,
  logAnswer,
  onDemandAnswer,
  onDemandKey,
  onDemandValue,
  schemaAnswer,
} from './graph-answers';
import { type Graph, graphClient } from './graph-client';

type ProvisioningServices = Pick<Services, 'setups' | 'vault'>;

/** What an administrator of the practice Entra needs to set up provisioning, and to see its log. */
const scopes = [
  'Application.ReadWrite.All',
  'Synchronization.ReadWrite.All',
  'Group.Read.All',
  'ProvisioningLog.Read.All',
];
/** A user of the sample list who is not in Webex yet. */
const newcomer = 'Grace Hopper';
/** The group that is assigned in a cycle. */
const assignedGroup = 'All staff';

/** A practice Entra that was set up. */
interface Connection {
  /** Object ID of the service principal. */
  readonly application: string;
  readonly graph: Graph;
  /** Path of the job. */
  readonly job: string;
  readonly ruleId: string;
  readonly runDueCycles: () => Promise<void>;
  /** Assigns a user or a group, unless they are assigned. */
  readonly assign: (principalId: string) => Promise<void>;
}

/**
 * Lets the practice Entra provision to the practice Webex with the mappings and the token of a practice setup, as it would be
 * after the steps in Entra's portal. Each run enters them by the requests that Graph takes: what is there already is used.
 */
export class PracticeProvisioning {
  readonly #services: ProvisioningServices;
  readonly #tenants: Pick<PracticeTenants, 'of'>;
  readonly #mutex = new KeyedMutex();

  constructor(services: ProvisioningServices, tenants: Pick<PracticeTenants, 'of'>) {
    this.#services = services;
    this.#tenants = tenants;
  }

  /** `suggested`: the id of a user who is not in the practice Webex yet. */
  users(): { readonly users: readonly PracticeEntraUser[]; readonly suggested: string } {
    const users = practiceTenant().users.map(userView);
    return { users, suggested: users.find(({ name }) => name === newcomer)?.id ?? '' };
  }

  /**
   * Assigns a user and provisions them.
   * @throws FailureError `practice.only` on a real setup, `step.notReached` without an Org ID, `practice.refused`, `keychain.*`,
   * `record.*`
   */
  async provisionOnDemand(id: string, userId: string): Promise<OnDemandResult> {
    const user = this.users().users.find((each) => each.id === userId);
    if (!user) throw new FailureError('practice.refused', { status: 404 });
    return this.#run(id, async ({ graph, job, ruleId, assign }) => {
      await assign(user.id);
      const subjects = [{ objectId: user.id, objectTypeName: 'User' }];
      const { key, value } = onDemandAnswer.parse(
        await graph('POST', `${job}/provisionOnDemand`, { parameters: [{ ruleId, subjects }] }),
      );
      const { result, details } = onDemandKey.parse(JSON.parse(key));
      const { action, modifiedProperties, provisioningSteps } = onDemandValue.parse(JSON.parse(value));
      return {
        user,
        status: result,
        action,
        code: details.errorCode ?? null,
        steps: provisioningSteps,
        attributes: modifiedProperties.map(({ displayName }) => displayName),
      };
    });
  }

  /**
   * Assigns a group of all employees, starts the job and runs its first cycle.
   * @throws FailureError as `provisionOnDemand`
   */
  async runCycle(id: string): Promise<CycleResult> {
    return this.#run(id, async ({ graph, job, assign, runDueCycles }) => {
      const all = groups
        .parse(await graph('GET', '/groups'))
        .value.find(({ displayName }) => displayName === assignedGroup);
      if (all) await assign(all.id);
      const before = new Set((await readLog(graph)).map((entry) => entry.id));
      await graph('POST', `${job}/start`);
      await runDueCycles();
      const { quarantine } = jobAnswer.parse(await graph('GET', job)).status;
      const users = (await readLog(graph)).filter(
        (entry) => !before.has(entry.id) && entry.sourceIdentity.identityType === 'User',
      );
      const count = (status: string, action?: string) =>
        users.filter(
          (each) => each.provisioningStatusInfo.status === status && (!action || each.provisioningAction === action),
        ).length;
      return {
        created: count('success', 'create'),
        updated: count('success', 'update'),
        disabled: count('success', 'disable'),
        skipped: count('skipped'),
        failed: count('failure'),
        quarantine: quarantine && { code: quarantine.error.code, nextAttempt: quarantine.nextAttempt },
      };
    });
  }

  /**
   * The application of the tenant. Before its first use there is none: then it is added, with the current token, and runs once.
   * @returns the object ID of its service principal @throws FailureError as `provisionOnDemand`
   */
  async application(id: string): Promise<string> {
    const known = await this.#known(await this.#tenants.of(id));
    if (known) return known;
    return this.#run(id, async ({ application: added, graph, job, runDueCycles }) => {
      await graph('POST', `${job}/start`);
      await runDueCycles();
      return added;
    });
  }

  /** Lets time pass until the next run of each job that is on. @throws FailureError `practice.only` */
  async nextRun(id: string): Promise<void> {
    const { space } = await this.#services.setups.target(id);
    if (space !== 'practice') throw new FailureError('practice.only');
    const { entra, runDueCycles } = await this.#tenants.of(id);
    entra.bringCyclesForward();
    await runDueCycles();
  }

  async #known({ entra }: PracticeEntraServer): Promise<string | null> {
    const graph = graphClient(entra, entra.issueToken(accounts.fullAdministrator.email, scopes));
    const [known] = applications.parse(await graph('GET', `/servicePrincipals?${byName}`)).value;
    return known?.id ?? null;
  }

  async #run<T>(id: string, work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#mutex.runExclusive(id, async () => work(await this.#connect(id)));
  }

  async #connect(id: string): Promise<Connection> {
    const { setups, vault } = this.#services;
    const { cloud, owner, orgId, facts } = await setups.target(id);
    if (owner.space !== 'practice' || cloud.kind !== 'practice') throw new FailureError('practice.only');
    if (!orgId) throw new FailureError('step.notReached');
    const token = await vault.read(owner);
    const server = await this.#tenants.of(id);
    const mappings = facts.mappings?.mappings ?? defaultMappings();
    return setUp(server, {
      address: tenantUrl(cloud, orgId),
      secret: token.reveal(),
      mappings,
    });
  }
}

interface Wanted {
  /** Tenant URL and Secret Token. */
  readonly address: string;
  readonly secret: string;
  readonly mappings: readonly AttributeMapping[];
}

/** Adds the application with its job, unless they are there, and enters the mappings and secrets. */
async function setUp(
  { entra, runDueCycles }: PracticeEntraServer,
  { address, secret, mappings }: Wanted,
): Promise<Connection> {
  const graph = graphClient(entra, entra.issueToken(accounts.fullAdministrator.email, scopes));
  const { id: app, appRoles } = await application(graph);
  const sync = `/servicePrincipals/${app}/synchronization`;
  const job = `${sync}/jobs/${await jobOf(graph, sync)}`;
  const mapped = mappedSchema(schemaAnswer.parse(await graph('GET', `${job}/schema`)), mappings);
  await graph('PUT', `${job}/schema`, mapped);
  await graph('PUT', `${sync}/secrets`, {
    value: [
      { key: 'BaseAddress', value: address },
      { key: 'SecretToken', value: secret },
    ],
  });
  const assignments = `/servicePrincipals/${app}/appRoleAssignedTo`;
  return {
    application: app,
    graph,
    job,
    ruleId: mapped.synchronizationRules[0]?.id ?? '',
    runDueCycles,
    assign: async (principalId) => {
      const assigned = assignedAnswer.parse(await graph('GET', `${assignments}?$top=999`)).value;
      if (assigned.some((each) => each.principalId === principalId)) return;
      await graph('POST', assignments, { principalId, resourceId: app, appRoleId: appRoles[0]?.id });
    },
  };
}

const byName = "$filter=displayName eq 'Cisco Webex'";

async function application(graph: Graph) {
  const [known] = applications.parse(await graph('GET', `/servicePrincipals?${byName}`)).value;
  if (known) return known;
  const gallery = listed.parse(await graph('GET', `/applicationTemplates?${byName}`));
  const added = await graph('POST', `/applicationTemplates/${gallery.value[0]?.id}/instantiate`, {
    displayName: 'Cisco Webex',
  });
  return instantiated.parse(added).servicePrincipal;
}

async function jobOf(graph: Graph, sync: string): Promise<string> {
  const [known] = jobs.parse(await graph('GET', `${sync}/jobs`)).value;
  if (known) return known.id;
  const [template] = listed.parse(await graph('GET', `${sync}/templates`)).value;
  return created.parse(await graph('POST', `${sync}/jobs`, { templateId: template?.id })).id;
}

async function readLog(graph: Graph) {
  return logAnswer.parse(await graph('GET', '/auditLogs/provisioning?$top=1000')).value;
}

function userView({
  id,
  displayName,
  userPrincipalName,
}: ReturnType<typeof practiceTenant>['users'][number]): PracticeEntraUser {
  return { id, name: displayName, address: userPrincipalName };
}
