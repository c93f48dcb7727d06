import type { AttributeMapping } from '../../../shared/contract';
import { mappedSchema } from '../../core/practice-entra';
import { accounts } from './accounts';
import type { PracticeEntraServer } from './entra-server';
import { applications, assignedAnswer, created, instantiated, jobs, listed, schemaAnswer } from './graph-answers';
import { type Graph, graphClient } from './graph-client';

/** What an administrator of the practice Entra needs to set up provisioning, and to see its log. */
const scopes = [
  'Application.ReadWrite.All',
  'Synchronization.ReadWrite.All',
  'Group.Read.All',
  'ProvisioningLog.Read.All',
];
/** A practice Entra that was set up. */
export interface Connection {
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

interface Wanted {
  /** Tenant URL and Secret Token. */
  readonly address: string;
  readonly secret: string;
  readonly mappings: readonly AttributeMapping[];
}

/** Adds the application with its job, unless they are there, and enters the mappings and secrets. */
export async function connect(
  { entra, runDueCycles }: PracticeEntraServer,
  { address, secret, mappings }: Wanted,
): Promise<Connection> {
  const graph = asAdministrator(entra);
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

/** @returns the object ID of the service principal; null: there is no application yet */
export async function knownApplication({ entra }: PracticeEntraServer): Promise<string | null> {
  return (await find(asAdministrator(entra)))?.id ?? null;
}

const byName = "$filter=displayName eq 'Cisco Webex'";

function asAdministrator(entra: PracticeEntraServer['entra']): Graph {
  return graphClient(entra, entra.issueToken(accounts.fullAdministrator.email, scopes));
}

async function find(graph: Graph) {
  const [known] = applications.parse(await graph('GET', `/servicePrincipals?${byName}`)).value;
  return known;
}

async function application(graph: Graph) {
  const known = await find(graph);
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
