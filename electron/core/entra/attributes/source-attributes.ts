import type { AttributeType } from '../../../../shared/contract';

/**
 * The origin of a source attribute:
 * - `schema`: Microsoft lists it among the attributes of Entra's users (Microsoft Graph, "objectDefinition resource type" and
 *   "synchronizationSchema: parseExpression").
 * - `documents`: the setup documents, or Microsoft's documents on attribute mappings, use it as a source.
 * - `directory`: an attribute of users in Azure AD Graph. Microsoft supports its default attributes ("Customize user
 *   provisioning attribute-mappings", "Editing the list of supported attributes").
 */
const certainties = ['schema', 'documents', 'directory'] as const;
type SourceCertainty = (typeof certainties)[number];

export interface SourceAttribute {
  /** Entra's spelling; case counts. */
  readonly name: string;
  readonly type: AttributeType;
  readonly certainty: SourceCertainty;
  /** Multi-valued. */
  readonly several?: true;
  /** Should differ from person to person. */
  readonly unique?: true;
  /** Every user has a value (Microsoft Graph, "user resource type": required, and cannot be cleared). */
  readonly always?: true;
  /** `always`: an email address, if it has a value; `never`: never an email address. Absent: it may contain anything. */
  readonly address?: 'always' | 'never';
}

type Facts = Omit<SourceAttribute, 'name' | 'type' | 'certainty'> & { readonly type?: SourceAttribute['type'] };
const neither: Facts = { address: 'never' };
const yesOrNo: Facts = { type: 'Boolean', address: 'never' };

const facts: Readonly<Record<SourceCertainty, Readonly<Record<string, Facts>>>> = {
  schema: {
    userPrincipalName: { unique: true, always: true, address: 'always' },
    originalUserPrincipalName: { unique: true, always: true, address: 'always' },
    mail: { unique: true, address: 'always' },
    objectId: { unique: true, always: true, address: 'never' },
    displayName: { ...neither, always: true },
    givenName: neither,
    surname: neither,
    jobTitle: neither,
    department: neither,
    companyName: neither,
    streetAddress: neither,
    city: neither,
    state: neither,
    postalCode: neither,
    country: neither,
    telephoneNumber: neither,
    mobile: neither,
    facsimileTelephoneNumber: neither,
    physicalDeliveryOfficeName: neither,
    preferredLanguage: neither,
    mailNickname: { ...neither, always: true },
    manager: { type: 'Reference', address: 'never' },
    proxyAddresses: { several: true },
    appRoleAssignments: { several: true, address: 'never' },
    accountEnabled: { ...yesOrNo, always: true },
    IsSoftDeleted: { ...yesOrNo, always: true },
    dirSyncEnabled: yesOrNo,
    onPremisesSecurityIdentifier: { unique: true, address: 'never' },
    ...Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`extensionAttribute${index + 1}`, {}])),
  },
  documents: {
    usageLocation: neither,
    employeeId: { unique: true, address: 'never' },
  },
  directory: {
    userType: neither,
    otherMails: { several: true },
    immutableId: { unique: true, address: 'never' },
    onPremisesDistinguishedName: { unique: true, address: 'never' },
    sipProxyAddress: {},
    creationType: neither,
    ageGroup: neither,
    consentProvidedForMinor: neither,
    legalAgeGroupClassification: neither,
    lastDirSyncTime: neither,
  },
};

/** The source attributes that Entra offers. Any other name is allowed, too. */
export const sourceAttributes: readonly SourceAttribute[] = certainties.flatMap((certainty) =>
  Object.entries(facts[certainty]).map(([name, more]) => ({ type: 'String', ...more, name, certainty }) as const),
);

/**
 * Other names of the same attribute: Microsoft Graph's user, the hyphenated names in Microsoft's SCIM article, and the
 * misprint in the setup documents.
 */
const otherNames: Readonly<Record<string, string>> = {
  id: 'objectId',
  mobilephone: 'mobile',
  businessphones: 'telephoneNumber',
  faxnumber: 'facsimileTelephoneNumber',
  officelocation: 'physicalDeliveryOfficeName',
  onpremisesimmutableid: 'immutableId',
  upn: 'userPrincipalName',
  email: 'mail',
  issoftd: 'IsSoftDeleted',
  'user-principalname': 'userPrincipalName',
  'telephone-number': 'telephoneNumber',
  'proxy-addresses': 'proxyAddresses',
  'physical-delivery-officename': 'physicalDeliveryOfficeName',
  'facsimile-telephonenumber': 'facsimileTelephoneNumber',
};

const byName = new Map(sourceAttributes.map((attribute) => [attribute.name, attribute]));
const rightNames = new Map([
  ...Object.entries(otherNames),
  ...sourceAttributes.map(({ name }) => [name.toLowerCase(), name] as const),
]);

/** The attribute of exactly this name. */
export function sourceAttribute(name: string): SourceAttribute | undefined {
  return byName.get(name);
}

/** The name that was probably intended: the same name in another case, or its name elsewhere. */
export function similarSource(name: string): string | undefined {
  return rightNames.get(name.trim().toLowerCase());
}

/**
 * A directory extension, `extension_<application id without hyphens>_<name>` (Microsoft Learn, "Syncing extension attributes
 * for Microsoft Entra Application Provisioning"). Microsoft's examples have IDs that are not hexadecimal, so any ID is
 * accepted.
 */
export function isExtensionAttribute(name: string): boolean {
  return /^extension_[0-9a-z]+_\w+$/i.test(name);
}
