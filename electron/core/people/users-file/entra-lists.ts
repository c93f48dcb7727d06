import type { UserList } from '../../../../shared/contract';

/** Headers of lists of Entra's users that differ from the attribute's name, apart from blanks and case. */
export const otherHeaders = {
  // "Download users", current and older ones.
  id: 'objectId',
  mobilePhone: 'mobile',
  officeLocation: 'physicalDeliveryOfficeName',
  alternateEmailAddress: 'otherMails',
  // "Export users" of the Microsoft 365 admin center.
  blockCredential: 'signInBlocked',
  countryOrRegion: 'country',
  dirSyncEnabled: 'directorySynced',
  fax: 'facsimileTelephoneNumber',
  firstName: 'givenName',
  lastName: 'surname',
  office: 'physicalDeliveryOfficeName',
  phoneNumber: 'telephoneNumber',
  stateOrProvince: 'state',
  title: 'jobTitle',
  whenCreated: 'createdDateTime',
  softDeletionTimeStamp: 'deletedDateTime',
  // Active Directory's and Exchange's PowerShell, and csvde.
  enabled: 'accountEnabled',
  userAccountControl: 'accountEnabled',
  accountDisabled: 'signInBlocked',
  objectClass: 'objectType',
  // Microsoft Graph and its PowerShell.
  deletionTimestamp: 'deletedDateTime',
  '@odata.type': 'objectType',
  businessPhones: 'telephoneNumber',
  onPremisesSyncEnabled: 'directorySynced',
} as const;

/** Headers of templates for bulk operations name the property in brackets: `Block sign in (Yes/No) [accountEnabled] Required`. */
const template = /\[(\w+)\]/;
const templateNames: Readonly<Record<string, string>> = { accountEnabled: 'signInBlocked', passwordProfile: '' };

/** The property that a header of a template names; null: it is no such header. */
export function templateProperty(header: string): string | null {
  const property = template.exec(header)?.[1];
  return property === undefined ? null : (templateNames[property] ?? property);
}

/** Lines before the header: Excel's separator, the type that PowerShell's Export-Csv writes, the version of a template. */
export const linesBefore = /^(?:[,;\t ]*\r?\n|"?(?:sep=.|#TYPE [^\r\n]*|version:v\d[^\r\n]*)"?[,;\t ]*\r?\n)+/i;

/** Which list of Entra's users has these headers, after these lines. */
export function listOf(before: string, headers: readonly string[]): UserList {
  const has = (...names: readonly string[]) =>
    names.some((name) => headers.some((header) => header.replace(/\s+/g, '').toLowerCase() === name));
  const isDirectory = has('samaccountname', 'distinguishedname', 'objectguid', 'useraccountcontrol');
  if (/#TYPE [\w.]*ActiveDirectory/i.test(before) || (isDirectory && !has('id', 'objectid'))) return 'activeDirectory';
  const isPowerShell = headers.some((header) => /^\s*"?BlockCredential"?\s*$/.test(header));
  if (/#TYPE /i.test(before) || has('additionalproperties', 'extensionproperty') || isPowerShell) return 'powerShell';
  if (/version:v/i.test(before) || headers.some((header) => templateProperty(header) !== null)) return 'bulkTemplate';
  if (has('blockcredential') || headers.some((header) => /^\s*user principal name\s*$/i.test(header)))
    return 'adminCenter';
  return has('id', 'objectid') && has('usertype', 'accountenabled') ? 'downloadUsers' : 'otherList';
}

/** Makes the cells of a row of the list like those of "Download users". */
export function cleanerOf(
  list: UserList,
  names: readonly string[],
): ((cells: readonly string[]) => readonly string[]) | null {
  // A group can be called as a type is.
  const name = names.indexOf('displayName');
  const plain = (cell: string, at: number) => (at === name ? cell : withoutObjects(cell));
  if (list === 'powerShell') return (cells) => cells.map(plain);
  if (list === 'activeDirectory') {
    const account = names.indexOf('accountEnabled');
    return (cells) =>
      cells.map((cell, at) => (at === account && /^\d+$/.test(cell) ? enabled(Number(cell)) : plain(cell, at)));
  }
  if (list === 'bulkTemplate') {
    const key = names.indexOf('userPrincipalName');
    return (cells) => (isExample(cells[key] ?? '') ? [] : cells);
  }
  const addresses = list === 'adminCenter' ? names.indexOf('proxyAddresses') : -1;
  return addresses < 0 ? null : (cells) => cells.map((cell, at) => (at === addresses ? withSeparators(cell) : cell));
}

/** PowerShell writes lists as `{a, b}`, and of other objects the name of their type. */
function withoutObjects(cell: string): string {
  if (cell.startsWith('{') && cell.endsWith('}')) return cell.slice(1, -1);
  return /^(?:System|Microsoft)\.\w+(?:\.\w+)*(?:[`[(].*)?$/.test(cell) ? '' : cell;
}

/** The bit ACCOUNTDISABLE of Active Directory's userAccountControl (MS-ADTS, section 2.2.16). */
function enabled(userAccountControl: number): string {
  return userAccountControl & 2 ? 'False' : 'True';
}

/** A template's row of examples, `Example: chris@contoso.com`, in any language. */
function isExample(userPrincipalName: string): boolean {
  return /^[^@:：]+[:：]\s*\S+@/.test(userPrincipalName);
}

/** The Microsoft 365 admin center joins addresses by a plus sign, which addresses can contain. */
function withSeparators(addresses: string): string {
  return addresses.replace(/\+(?=[a-z][a-z\d]*:)/gi, ';');
}
