import type { DirectoryGroup, DirectoryUser, TenantData } from '../../core/practice-entra';
import { accounts } from './accounts';
import { personId, practiceDomain, sampleGroups } from './people';
import { departments, offices, people } from './people-table';
import { entraUsers, type SampleUser } from './sample-users';

const byAddress = new Map(people.map((row, index) => [`${row[0]}@${practiceDomain}`, { row, index }]));
const idOf = (mail: string) => personId(`entra ${mail}`);

/**
 * The tenant of the practice organization: the people of the sample list of Entra's users, and the groups of the practice
 * Webex. Ada Lovelace administers its applications, Charles Babbage only reads, and the others have no role.
 */
export function practiceTenant(): TenantData {
  return {
    id: personId('tenant'),
    displayName: 'Blue Harbor Practice',
    domain: practiceDomain,
    users: entraUsers().map(directoryUser),
    groups: sampleGroups.map(({ displayName }) => directoryGroup(displayName)),
    roles: {
      [idOf(accounts.fullAdministrator.email)]: ['cloudApplicationAdministrator'],
      [idOf(accounts.userAdministrator.email)]: ['globalReader'],
    },
  };
}

function directoryUser(sample: SampleUser): DirectoryUser {
  const { id, userPrincipalName, displayName, givenName, surname, mail, jobTitle } = sample;
  const known = byAddress.get(mail);
  return {
    id,
    userPrincipalName,
    displayName,
    accountEnabled: sample.accountEnabled === 'True',
    userType: sample.userType === 'Guest' ? 'Guest' : 'Member',
    mail,
    ...(givenName && { givenName }),
    ...(surname && { surname }),
    ...(jobTitle && { jobTitle }),
    ...(known && workplace(known.row, known.index)),
  };
}

function workplace([, , , , , department, office, language]: (typeof people)[number], index: number) {
  const site = offices[office];
  const number = String(index + 1).padStart(2, '0');
  return {
    department: departments[department],
    companyName: 'Blue Harbor Practice',
    employeeId: `BH-10${number}`,
    streetAddress: site.street,
    city: site.city,
    state: site.region,
    postalCode: site.postalCode,
    country: site.country,
    usageLocation: site.country,
    preferredLanguage: language,
    businessPhones: [`${site.phone}${number}`],
  };
}

/** The members are those of the group in the practice Webex who are in Entra, too. */
function directoryGroup(displayName: string): DirectoryGroup {
  const members = new Set(
    sampleGroups.find((group) => group.displayName === displayName)?.members?.map((each) => each.value),
  );
  const users = new Set(entraUsers().map(({ id }) => id));
  return {
    id: personId(`entra ${displayName}`),
    displayName,
    memberIds: people
      .filter(([mailbox]) => members.has(personId(mailbox)))
      .map(([mailbox]) => idOf(`${mailbox}@${practiceDomain}`))
      .filter((id) => users.has(id)),
  };
}
