import { createHash } from 'node:crypto';
import { departments, offices, people } from './people-table';

export const practiceDomain = 'practice.example';
const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export interface SamplePerson {
  readonly id: string;
  readonly externalId?: string;
  readonly userName: string;
  readonly active?: boolean;
  readonly displayName?: string;
  readonly [attribute: string]: unknown;
}

export interface SampleGroup {
  readonly id: string;
  readonly externalId?: string;
  readonly displayName: string;
  readonly members?: readonly { readonly value: string }[];
}

/** The id of a sample person or group: a UUID derived from its name, so it is the same in every run. */
export function personId(name: string): string {
  const hex = createHash('sha256').update(`practice ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** People who left or are on long leave: disabled in Entra. */
export const inactive: ReadonlySet<string> = new Set(['tomasz.kowalczyk', 'chen.jing', 'olivia.brown']);

/** SCIM users as Entra would have created them. `example` domains and these phone numbers are never assigned. */
export const samplePeople: readonly SamplePerson[] = people.map(
  ([mailbox, givenName, familyName, displayName, title, department, office, language], index) => {
    const site = offices[office];
    const number = String(index + 1).padStart(2, '0');
    const head = people.find(([, , , , , its]) => its === department);
    return {
      id: personId(mailbox),
      externalId: mailbox,
      userName: `${mailbox}@${practiceDomain}`,
      active: !inactive.has(mailbox),
      name: { formatted: displayName, familyName, givenName },
      displayName,
      title,
      userType: 'Member',
      preferredLanguage: language,
      timezone: site.timezone,
      emails: [{ value: `${mailbox}@${practiceDomain}`, type: 'work', primary: true }],
      phoneNumbers: [{ value: `${site.phone}${number}`, type: 'work', primary: true }],
      addresses: [
        {
          type: 'work',
          primary: true,
          streetAddress: site.street,
          locality: site.city,
          region: site.region,
          postalCode: site.postalCode,
          country: site.country,
        },
      ],
      [enterpriseUser]: {
        employeeNumber: `BH-10${number}`,
        organization: 'Blue Harbor Practice',
        department: departments[department],
        ...(head && head[0] !== mailbox ? { manager: { value: personId(head[0]), displayName: head[3] } } : {}),
      },
    };
  },
);

/** One group of all people, and one for each department but the smallest. */
export const sampleGroups: readonly SampleGroup[] = [
  group('All staff', () => true),
  group('Engineering', (department) => department === 'engineering'),
  group('Sales', (department) => department === 'sales'),
  group('Finance', (department) => department === 'finance'),
  group('People and Culture', (department) => department === 'people'),
];

/** Two groups of one name, which SCIM allows (RFC 7643, section 8.7.1): without members, so that nothing is written to them. */
export const namesakeGroups: readonly SampleGroup[] = ['first', 'second'].map((which) => ({
  id: personId(`Town hall ${which}`),
  displayName: 'Town hall',
}));

function group(displayName: string, includes: (department: keyof typeof departments) => boolean): SampleGroup {
  const members = people
    .filter(([, , , , , department]) => includes(department))
    .map(([mailbox]) => ({ value: personId(mailbox) }));
  return { id: personId(displayName), displayName, members };
}
