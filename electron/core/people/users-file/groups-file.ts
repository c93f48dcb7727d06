import { groupCellTypes } from './cell-types';
import { templateProperty } from './entra-lists';
import { type FileKind, folded } from './file-kind';

/** Attributes of a group in the spelling of mappings and of Microsoft Graph, as far as a list of groups can have a column. */
const attributes = [
  ...['description', 'displayName', 'groupType', 'groupTypes', 'isAssignableToRole', 'mail', 'mailEnabled'],
  ...[
    'mailNickname',
    'membershipRule',
    'membershipType',
    'objectId',
    'onPremisesSyncEnabled',
    'securityEnabled',
    'source',
  ],
];

const otherHeaders: Readonly<Record<string, string>> = {
  id: 'objectId',
  groupId: 'objectId',
  name: 'displayName',
  groupName: 'displayName',
  email: 'mail',
  groupPrimaryEmail: 'mail',
  dirSyncEnabled: 'onPremisesSyncEnabled',
};

const names = new Map([
  ...attributes.map((name) => [folded(name), name] as const),
  ...Object.entries(otherHeaders).map(([header, name]) => [folded(header), name] as const),
]);

/**
 * Lists of Entra's groups: "Download groups" in the Entra admin center, Get-MgGroup or Get-AzureADGroup saved by Export-Csv, and
 * Microsoft Graph's `/groups` as JSON. Microsoft describes the columns of the first one (object ID, display name, mail, group
 * type, membership type; Microsoft Learn, "Bulk download groups"), but not their headers: the attributes' names and the names of
 * the portal's columns are accepted. Not tried on a real export.
 */
export const groupsFile: FileKind = {
  key: 'displayName',
  missingKey: 'usersFile.noGroupNames',
  nameOf(header) {
    const name = templateProperty(header) ?? header.trim();
    return names.get(folded(name)) ?? name;
  },
  listOf: (before, headers) =>
    /#TYPE /i.test(before) || headers.some((header) => folded(header) === 'additionalproperties')
      ? 'powerShell'
      : 'otherList',
  proof: 'objectId',
  // Users and members of groups, applications, devices.
  foreign: ['userPrincipalName', 'appId', 'deviceId'],
  types: groupCellTypes(attributes),
};
