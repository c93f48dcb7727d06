import type { AttributeType, TargetTopic } from '../../../../shared/contract';

/** The namespace of SCIM's enterprise user (RFC 7643, section 4.3). */
export const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/**
 * The origin of a target attribute:
 * - `webex`: Table 1 of the setup documents lists it as a Webex attribute.
 * - `entra`: Microsoft's list of SCIM user attributes has it ("Develop and plan provisioning for a SCIM endpoint", "Design
 *   your user and group schema"; for roles, "Customize user provisioning attribute-mappings"). Whether Webex stores it is not
 *   documented.
 * - `scim`: only the SCIM standard has it (RFC 7643, sections 4.1 and 4.3). Entra's list for the app may not have it yet.
 */
const certainties = ['webex', 'entra', 'scim'] as const;
type TargetCertainty = (typeof certainties)[number];

export interface TargetAttribute {
  /** Entra's spelling. */
  readonly name: string;
  readonly type: AttributeType;
  readonly topic: TargetTopic;
  readonly certainty: TargetCertainty;
}

const names: Readonly<Record<TargetCertainty, Readonly<Partial<Record<TargetTopic, string>>>>> = {
  webex: {
    userName: 'userName',
    active: 'active',
    displayName: 'displayName',
    familyName: 'name.familyName',
    givenName: 'name.givenName',
    externalId: 'externalId',
    title: 'title',
    workCountry: 'addresses[type eq "work"].country',
    workLocality: 'addresses[type eq "work"].locality',
    workStreet: 'addresses[type eq "work"].streetAddress',
    workRegion: 'addresses[type eq "work"].region',
    workPostalCode: 'addresses[type eq "work"].postalCode',
    workPhone: 'phoneNumbers[type eq "work"].value',
    mobilePhone: 'phoneNumbers[type eq "mobile"].value',
    fax: 'phoneNumbers[type eq "fax"].value',
  },
  entra: {
    formattedName: 'name.formatted',
    workEmail: 'emails[type eq "work"].value',
    otherEmail: 'emails[type eq "other"].value',
    otherAddress: 'addresses[type eq "other"].formatted',
    primaryRole: 'roles[primary eq "True"].value',
    department: `${enterpriseUser}:department`,
    employeeNumber: `${enterpriseUser}:employeeNumber`,
    costCenter: `${enterpriseUser}:costCenter`,
    organization: `${enterpriseUser}:organization`,
    division: `${enterpriseUser}:division`,
    manager: `${enterpriseUser}:manager`,
  },
  scim: {
    middleName: 'name.middleName',
    honorificPrefix: 'name.honorificPrefix',
    honorificSuffix: 'name.honorificSuffix',
    nickName: 'nickName',
    profileUrl: 'profileUrl',
    userType: 'userType',
    preferredLanguage: 'preferredLanguage',
    locale: 'locale',
    timezone: 'timezone',
    homeEmail: 'emails[type eq "home"].value',
    homePhone: 'phoneNumbers[type eq "home"].value',
    otherPhone: 'phoneNumbers[type eq "other"].value',
    pager: 'phoneNumbers[type eq "pager"].value',
    workAddress: 'addresses[type eq "work"].formatted',
  },
};

/** The target attributes that the app knows, Webex's first. Any other name is allowed, too. */
export const targetAttributes: readonly TargetAttribute[] = certainties.flatMap((certainty) =>
  topicsOf(certainty).map(([topic, name]) => ({ name, type: typeOf(topic), topic, certainty })),
);

function topicsOf(certainty: TargetCertainty): [TargetTopic, string][] {
  return Object.entries(names[certainty]) as [TargetTopic, string][];
}

function typeOf(topic: TargetTopic): TargetAttribute['type'] {
  if (topic === 'active') return 'Boolean';
  return topic === 'manager' ? 'Reference' : 'String';
}

const byName = new Map(targetAttributes.map((attribute) => [attribute.name, attribute]));
const byFoldedName = new Map(targetAttributes.map((attribute) => [attribute.name.toLowerCase(), attribute]));

/** The attribute of exactly this name. */
export function targetAttribute(name: string): TargetAttribute | undefined {
  return byName.get(name);
}

/** The attribute of this name in any case: SCIM's names are case-insensitive (RFC 7643, section 2.1). */
export function similarTarget(name: string): TargetAttribute | undefined {
  return byFoldedName.get(name.trim().toLowerCase());
}

/**
 * Attributes that no mapping can fill: Webex's own (RFC 7643, sections 3.1 and 4.1), and entitlements, which Entra does not
 * support ("Develop and plan provisioning for a SCIM endpoint").
 */
export function isNotMappable(name: string): boolean {
  return /^(id|meta|schemas|groups|entitlements)\b/i.test(name.trim());
}
