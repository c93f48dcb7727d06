import type { UserList, UsersFileFailureCode } from '../../../../shared/contract';
import { type CellType, controlHubCellTypes, entraCellTypes } from './cell-types';
import { listOf, otherHeaders, templateProperty } from './entra-lists';

/** The headers of a kind of users file. */
export interface FileKind {
  /** The name of the column that identifies the kind. */
  readonly key: string;
  readonly missingKey: Extract<UsersFileFailureCode, `usersFile.no${string}`>;
  /** The attribute of a column, by its header; an unknown header stands for itself. */
  nameOf(header: string): string;
  /** By attribute: what the cells of its column look like. */
  readonly types?: ReadonlyMap<string, CellType>;
  /** Of a list that several tools of Entra save, also as JSON: which one has these headers, after these lines. */
  listOf?(before: string, headers: readonly string[]): UserList;
  /** The column whose cells show by their look that a row is one; absent: the key's, by an @. */
  readonly proof?: string;
  /** Columns of lists of something else that have the key column, too. */
  readonly foreign?: readonly string[];
}

/** Attributes of an Entra user in the spelling of attribute mappings, as far as a list of users can have a column for them. */
const attributes = [
  ...['accountEnabled', 'ageGroup', 'city', 'companyName', 'consentProvidedForMinor', 'country', 'createdDateTime'],
  ...['creationType', 'department', 'directorySynced', 'displayName', 'employeeId', 'facsimileTelephoneNumber'],
  ...['givenName', 'identityIssuer', 'invitationState', 'jobTitle', 'legalAgeGroupClassification', 'mail'],
  ...['mailNickname', 'mobile', 'objectId', 'onPremisesUserPrincipalName', 'otherMails', 'physicalDeliveryOfficeName'],
  ...['postalCode', 'preferredLanguage', 'proxyAddresses', 'sipProxyAddress', 'state', 'streetAddress', 'surname'],
  ...['telephoneNumber', 'usageLocation', 'userPrincipalName', 'userType'],
  ...Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`),
];

const entraNames = new Map([
  ...attributes.map((name) => [folded(name), name] as const),
  ...Object.entries(otherHeaders).map(([header, name]) => [folded(header), name] as const),
]);

/** Lists of Entra's users (Microsoft Learn, "Download a list of users", "user resource type", and headers of real files). */
export const entraFile: FileKind = {
  key: 'userPrincipalName',
  missingKey: 'usersFile.noUserPrincipalName',
  nameOf(header) {
    const name = templateProperty(header) ?? header.trim();
    return entraNames.get(folded(name)) ?? name;
  },
  listOf,
  types: entraCellTypes(attributes),
};

const assignedNames = new Map([
  ['userprincipalname', 'userPrincipalName'],
  ['upn', 'userPrincipalName'],
  ['memberobjectidorupn', 'member'],
  ['principalid', 'principalId'],
  ['objectid', 'objectId'],
  ['id', 'objectId'],
  ['objecttype', 'memberType'],
  ['membertype', 'memberType'],
  ['principaltype', 'memberType'],
  ['@odata.type', 'memberType'],
  ['isgroup', 'isGroup'],
]);

/**
 * Lists of those who are assigned: "Users and groups" of the application, members of a group (Microsoft Learn, "Bulk download
 * group members"), templates for members, and Microsoft Graph's `appRoleAssignedTo`. They name users by different columns.
 */
export const assignedFiles: readonly FileKind[] = ['member', 'userPrincipalName', 'principalId', 'objectId'].map(
  (key) => ({
    key,
    missingKey: 'usersFile.noAssignedUsers',
    nameOf: (header) => assignedNames.get(folded(templateProperty(header) ?? header)) ?? header.trim(),
    listOf,
  }),
);

const controlHubNames = new Map([
  ['userid/email(required)', 'userName'],
  ['userid/email', 'userName'],
  ['firstname', 'givenName'],
  ['lastname', 'familyName'],
  ['displayname', 'displayName'],
  ['userstatus', 'status'],
]);

/** Control Hub's `exported_users.csv`: these columns, then one for each service. The services differ between organizations. */
export const controlHubFile: FileKind = {
  key: 'userName',
  missingKey: 'usersFile.noUserId',
  nameOf: (header) => controlHubNames.get(folded(header)) ?? header.trim(),
  types: controlHubCellTypes,
};

/** Without case and blanks: edited copies of a header differ in them. */
export function folded(header: string): string {
  return header.replace(/\s+/g, '').toLowerCase();
}
