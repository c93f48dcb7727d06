import { personId, practiceDomain } from './people';

/** The organization that the practice Webex serves, and the one that the fault `wrongOrganization` reports instead. */
export const practiceOrganization = {
  id: '7f3c1d2e-5b8a-4c6f-9e21-0a4b8d6c3f57',
  name: 'Blue Harbor Practice',
} as const;
export const otherOrganizationId = '2d9b7a10-43c8-4e5d-8f06-b1c7e2a95d34';

export const accountIds = ['fullAdministrator', 'userAdministrator', 'person'] as const;
export type AccountId = (typeof accountIds)[number];

/** An account that can sign in to the practice Webex. `may`: its SCIM permissions. */
export interface PracticeAccount {
  readonly id: AccountId;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly personId: string;
  readonly roles: readonly string[];
  readonly may: 'write' | 'read' | 'nothing';
}

// Role ids in the form of Webex's roles API.
const role = (name: string) => base64(`ciscospark://us/ROLE/${name}`);

export const accounts: Readonly<Record<AccountId, PracticeAccount>> = {
  fullAdministrator: account('fullAdministrator', 'Ada', 'Lovelace', [role('id_full_admin')], 'write'),
  userAdministrator: account('userAdministrator', 'Charles', 'Babbage', [role('id_user_admin')], 'read'),
  person: account('person', 'Mary', 'Somerville', [], 'nothing'),
};

/** The body of `GET /v1/people/me`, in the form of Webex's People API. */
export function peopleMe(who: PracticeAccount, organizationId: string) {
  return {
    id: base64(`ciscospark://us/PEOPLE/${who.personId}`),
    emails: [who.email],
    phoneNumbers: [],
    displayName: `${who.firstName} ${who.lastName}`,
    firstName: who.firstName,
    lastName: who.lastName,
    orgId: base64(`ciscospark://us/ORGANIZATION/${organizationId}`),
    roles: who.roles,
    created: '2024-03-04T08:15:00.000Z',
    lastModified: '2025-11-17T09:30:00.000Z',
    timeZone: 'Europe/London',
    status: 'active',
    invitePending: false,
    loginEnabled: true,
    type: 'person',
  };
}

function account(
  id: AccountId,
  firstName: string,
  lastName: string,
  roles: readonly string[],
  may: PracticeAccount['may'],
): PracticeAccount {
  const mailbox = `${firstName}.${lastName}`.toLowerCase();
  return { id, firstName, lastName, email: `${mailbox}@${practiceDomain}`, personId: personId(mailbox), roles, may };
}

/** Webex's ids are base64 without padding. */
function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/=+$/, '');
}
