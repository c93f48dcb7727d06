import { randomUUID } from 'node:crypto';
import type { AttributeMapping, CycleResult, OnDemandResult, PracticeEntraUser } from '../../../shared/contract';
import { defaultMappings } from '../../core/entra/mappings/default-mappings';
import { FailureError } from '../../core/lib/failure';
import { KeyedMutex } from '../../core/lib/keyed-mutex';
import { createPracticeEntra, mappedSchema, type PracticeEntra } from '../../core/practice-entra';
import { tenantUrl } from '../../core/webex/clouds';
import type { Services } from '../../services/services';
import { accounts } from './accounts';
import { practiceTenant } from './entra-tenant';
import {
  created,
  groups,
  instantiated,
  jobAnswer,
  listed,
  logAnswer,
  onDemandAnswer,
  onDemandKey,
  onDemandValue,
  schemaAnswer,
} from './graph-answers';
import { type Graph, graphClient } from './graph-client';
import { sendScimTo } from './send-scim';

type ProvisioningServices = Pick<Services, 'now' | 'setups' | 'vault'>;

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

/** A practice Entra that was set up for one run. */
interface Connection {
  readonly entra: PracticeEntra;
  readonly graph: Graph;
  /** Path of the job. */
  readonly job: string;
  readonly ruleId: string;
  readonly assign: (principalId: string) => Promise<unknown>;
}

/**
 * Lets the practice Entra provision to the practice Webex with the mappings and the token of a practice setup. Each run sets up
 * a new tenant by the requests that Graph takes, so that the token is gone with the run.
 */
export class PracticeProvisioning {
  readonly #services: ProvisioningServices;
  readonly #mutex = new KeyedMutex();
  /** The users who were provisioned on demand, by setup: they stay assigned. */
  readonly #assigned = new Map<string, Set<string>>();

  constructor(services: ProvisioningServices) {
    this.#services = services;
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
      this.#assignedOf(id).add(user.id);
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
    return this.#run(id, async ({ entra, graph, job, assign }) => {
      const all = groups
        .parse(await graph('GET', '/groups'))
        .value.find(({ displayName }) => displayName === assignedGroup);
      if (all) await assign(all.id);
      for (const userId of this.#assignedOf(id)) await assign(userId);
      await graph('POST', `${job}/start`);
      await entra.runDueCycles();
      const { quarantine } = jobAnswer.parse(await graph('GET', job)).status;
      const log = logAnswer.parse(await graph('GET', '/auditLogs/provisioning?$top=1000')).value;
      const users = log.filter(({ sourceIdentity }) => sourceIdentity.identityType === 'User');
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

  #assignedOf(id: string): Set<string> {
    const known = this.#assigned.get(id) ?? new Set();
    this.#assigned.set(id, known);
    return known;
  }

  async #run<T>(id: string, work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#mutex.runExclusive(id, async () => work(await this.#connect(id)));
  }

  async #connect(id: string): Promise<Connection> {
    const { setups, vault, now } = this.#services;
    const { cloud, owner, orgId, facts } = await setups.target(id);
    if (owner.space !== 'practice' || cloud.kind !== 'practice') throw new FailureError('practice.only');
    if (!orgId) throw new FailureError('step.notReached');
    const token = await vault.read(owner);
    const send = sendScimTo(new URL(cloud.scimBaseUrl).origin);
    const entra = createPracticeEntra({ tenant: practiceTenant(), now, newId: randomUUID, send });
    const graph = graphClient(entra, entra.issueToken(accounts.fullAdministrator.email, scopes));
    const mappings = facts.mappings?.mappings ?? defaultMappings();
    return setUp(entra, graph, { address: tenantUrl(cloud, orgId), secret: token.reveal(), mappings });
  }
}

interface Wanted {
  /** Tenant URL and Secret Token. */
  readonly address: string;
  readonly secret: string;
  readonly mappings: readonly AttributeMapping[];
}

/** Adds the application with its job, mappings and secrets. */
async function setUp(entra: PracticeEntra, graph: Graph, { address, secret, mappings }: Wanted): Promise<Connection> {
  const gallery = listed.parse(await graph('GET', "/applicationTemplates?$filter=displayName eq 'Cisco Webex'"));
  const { servicePrincipal } = instantiated.parse(
    await graph('POST', `/applicationTemplates/${gallery.value[0]?.id}/instantiate`, { displayName: 'Cisco Webex' }),
  );
  const sync = `/servicePrincipals/${servicePrincipal.id}/synchronization`;
  const [template] = listed.parse(await graph('GET', `${sync}/templates`)).value;
  const made = created.parse(await graph('POST', `${sync}/jobs`, { templateId: template?.id }));
  const job = `${sync}/jobs/${made.id}`;
  const mapped = mappedSchema(schemaAnswer.parse(await graph('GET', `${job}/schema`)), mappings);
  await graph('PUT', `${job}/schema`, mapped);
  await graph('PUT', `${sync}/secrets`, {
    value: [
      { key: 'BaseAddress', value: address },
      { key: 'SecretToken', value: secret },
    ],
  });
  return {
    entra,
    graph,
    job,
    ruleId: mapped.synchronizationRules[0]?.id ?? '',
    assign: (principalId) =>
      graph('POST', `/servicePrincipals/${servicePrincipal.id}/appRoleAssignedTo`, {
        principalId,
        resourceId: servicePrincipal.id,
        appRoleId: servicePrincipal.appRoles[0]?.id,
      }),
  };
}

function userView({
  id,
  displayName,
  userPrincipalName,
}: ReturnType<typeof practiceTenant>['users'][number]): PracticeEntraUser {
  return { id, name: displayName, address: userPrincipalName };
}
