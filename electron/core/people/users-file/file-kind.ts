import type { UsersFileFailureCode } from '../../../../shared/contract';
import { type CellType, entraCellTypes } from './cell-types';

/** The headers of a kind of users file. */
export interface FileKind {
  /** The name of the column that identifies the kind. */
  readonly key: string;
  readonly missingKey: Extract<UsersFileFailureCode, `usersFile.no${string}`>;
  /** The attribute of a column, by its header; an unknown header stands for itself. */
  nameOf(header: string): string;
  /** By attribute: what the cells of its column look like. */
  readonly types?: ReadonlyMap<string, CellType>;
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

/** Headers of "Download users" that differ from the attribute's name, current and older ones. */
const otherHeaders = {
  id: 'objectId',
  mobilePhone: 'mobile',
  officeLocation: 'physicalDeliveryOfficeName',
  alternateEmailAddress: 'otherMails',
};

const entraNames = new Map([
  ...attributes.map((name) => [folded(name), name] as const),
  ...Object.entries(otherHeaders).map(([header, name]) => [folded(header), name] as const),
]);

/** Entra's "Download users" (Microsoft Learn, "Download a list of users", and headers of real files). */
export const entraFile: FileKind = {
  key: 'userPrincipalName',
  missingKey: 'usersFile.noUserPrincipalName',
  nameOf: (header) => entraNames.get(folded(header)) ?? header.trim(),
  types: entraCellTypes(attributes),
};

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
};

/** Without case and blanks: edited copies of a header differ in them. */
function folded(header: string): string {
  return header.replace(/\s+/g, '').toLowerCase();
}
