import { groupQueryUrl } from './user-query';

/** A group as Entra knows it. */
export interface EntraGroup {
  readonly displayName: string;
  readonly objectId: string;
  /** The userPrincipalName of each direct member. */
  readonly members: readonly string[];
}

/** What Entra does with a group, in the order of its life. */
export const groupActions = ['look', 'create', 'addMembers', 'removeMembers', 'rename', 'delete'] as const;
export type GroupAction = (typeof groupActions)[number];

/** A request as Entra sends it, without its token; `{…}` stands for what only Webex, or the future, knows. */
export interface GroupRequest {
  readonly action: GroupAction;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** JSON, indented for reading. */
  readonly body?: string;
}

/** The namespaces that Entra lists when it creates a group. */
const schemas = [
  'urn:ietf:params:scim:schemas:core:2.0:Group',
  'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
];

/**
 * The requests that Entra sends for a group with the mapping of groups: displayName (matching), members and externalId, which
 * is the objectId (Microsoft Learn, "Develop and plan provisioning for a SCIM endpoint", "Group Operations"; the mapping:
 * Microsoft's tutorial on Cisco Webex).
 * @param tenantUrl without a slash at its end
 * @returns no request for members when there are none, and none to look a group without a name up
 */
export function groupRequests({ displayName, objectId, members }: EntraGroup, tenantUrl: string): GroupRequest[] {
  const groups = `${tenantUrl}/Groups`;
  const group = `${groups}/{id}`;
  const created = {
    schemas,
    ...(objectId && { externalId: objectId }),
    ...(displayName && { displayName }),
    meta: { resourceType: 'Group' },
  };
  const value = members.map((member) => ({ $ref: null, value: `{id of ${member}}` }));
  const change = (action: GroupAction, op: string, path: string, to: unknown): GroupRequest => ({
    action,
    method: 'PATCH',
    url: group,
    body: print({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op, path, value: to }],
    }),
  });
  return [
    ...(displayName ? [{ action: 'look', method: 'GET', url: groupQueryUrl(tenantUrl, displayName) } as const] : []),
    { action: 'create', method: 'POST', url: groups, body: print(created) },
    ...(value.length > 0
      ? [change('addMembers', 'Add', 'members', value), change('removeMembers', 'Remove', 'members', value)]
      : []),
    change('rename', 'Replace', 'displayName', '{new name}'),
    { action: 'delete', method: 'DELETE', url: group },
  ];
}

function print(value: object): string {
  return JSON.stringify(value, null, 2);
}
