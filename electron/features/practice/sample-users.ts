import { join } from 'node:path';
import { writeAtomically } from '../../core/lib/atomic-file';
import { inactive, personId, practiceDomain } from './people';
import { people } from './people-table';

/** The file's name as Entra's portal saves it. */
const fileName = 'exportUsers_sample.csv';

/** Columns of "Download users" in the Entra admin center, in its order. */
const columns = [
  'userPrincipalName',
  'displayName',
  'surname',
  'mail',
  'givenName',
  'id',
  'userType',
  'jobTitle',
  'accountEnabled',
] as const;

/** Sign in to Entra with a name that is not their address: Entra would create them a second time. */
const otherNames: Readonly<Record<string, string>> = {
  'mary.somerville': 'marys',
  'li.wei': 'liwei2',
  'lena.zimmermann': 'lzimmermann',
  'maria.garcia': 'mgarcia',
  'joao.silva': 'jdasilva',
};
const otherCase = new Set(['amelia.hughes']);
/** In Webex alone. */
const missing = new Set(['noah.cohen', 'otieno.odhiambo', 'diego.fernandez']);

/** The name of a group's members as Entra's portal saves them, and its columns. */
const membersFile = 'exportGroupMembers_sample.csv';
const memberColumns = [
  'id',
  'userPrincipalName',
  'displayName',
  'objectType',
  'userType',
  'isUser',
  'isGroup',
  'isGuest',
];

export type SampleUser = Readonly<Record<(typeof columns)[number], string>>;

/** The users of the practice organization in Entra, with what a comparison finds in a real one. */
export function entraUsers(): readonly SampleUser[] {
  return [...employees(), ...others()];
}

/** The same as Entra would export them. */
export function sampleUsers(): string {
  return csv([columns, ...entraUsers().map((each) => columns.map((name) => cell(each[name])))]);
}

/** Those of them who are assigned to the application, as the members of a group: the employees of the practice organization. */
export function sampleAssigned(): string {
  const members = employees().map(({ id, userPrincipalName, displayName, userType }) =>
    [id, userPrincipalName, displayName, 'User', userType, 'True', 'False', 'False'].map(cell),
  );
  return csv([memberColumns, ...members]);
}

function employees(): SampleUser[] {
  return people
    .filter(([mailbox]) => !missing.has(mailbox))
    .map(([mailbox, givenName, surname, displayName, jobTitle]) => {
      const mail = `${mailbox}@${practiceDomain}`;
      const name = otherNames[mailbox] ? `${otherNames[mailbox]}@${practiceDomain}` : mail;
      return row({
        userPrincipalName: otherCase.has(mailbox) ? name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : name,
        displayName,
        surname,
        mail,
        givenName,
        jobTitle,
        accountEnabled: inactive.has(mailbox) ? 'False' : 'True',
      });
    });
}

/** Those who are in Entra alone. */
function others(): SampleUser[] {
  const guest = row({
    userPrincipalName: 'hedy.lamarr_fabrikam.example#EXT#@practice.onmicrosoft.example',
    displayName: 'Hedy Lamarr',
    mail: 'hedy.lamarr@fabrikam.example',
    userType: 'Guest',
  });
  const otherDomain = row({
    userPrincipalName: 'alan.turing@contoso.example',
    displayName: 'Alan Turing',
    mail: 'alan.turing@contoso.example',
  });
  const joining = row({
    userPrincipalName: `grace.hopper@${practiceDomain}`,
    displayName: 'Grace Hopper',
    mail: `grace.hopper@${practiceDomain}`,
  });
  const left = row({
    userPrincipalName: `annie.easley@${practiceDomain}`,
    displayName: 'Annie Easley',
    mail: `annie.easley@${practiceDomain}`,
    accountEnabled: 'False',
  });
  return [guest, otherDomain, joining, left];
}

function csv(lines: readonly (readonly string[])[]): string {
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** @returns the path of the written file */
export async function writeSampleAssigned(folder: string): Promise<string> {
  const path = join(folder, membersFile);
  await writeAtomically(path, sampleAssigned());
  return path;
}

/** @returns the path of the written file */
export async function writeSampleUsers(folder: string): Promise<string> {
  const path = join(folder, fileName);
  await writeAtomically(path, sampleUsers());
  return path;
}

function row(part: Partial<SampleUser> & Pick<SampleUser, 'userPrincipalName' | 'displayName' | 'mail'>): SampleUser {
  const [givenName = '', ...rest] = part.displayName.split(' ');
  const id = personId(`entra ${part.mail}`);
  return { surname: rest.join(' '), givenName, id, userType: 'Member', jobTitle: '', accountEnabled: 'True', ...part };
}

function cell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
