import { userInfo } from 'node:os';
import { accounts, practiceOrganization } from '../../electron/features/practice/accounts';
import { errorMessages } from '../../electron/features/practice/errors';
import { sampleGroups } from '../../electron/features/practice/people';
import { people } from '../../electron/features/practice/people-table';
import { samplePeople } from '../../renderer/features/mappings/preview/sample-people';

const names = [
  ...Object.values(accounts).map(({ firstName, lastName }) => `${firstName} ${lastName}`),
  // The user that practice mode provisions.
  samplePeople.employee.displayName,
];
const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-US', { month: 'long' }).format(new Date(2026, month)),
);

/**
 * Parts of a sentence that are the same in every language, or come from the system. Standalone data
 * needs no entry: it is in a `code` element or marked `translate="no"`.
 */
const data: readonly RegExp[] = [
  /https?:\/\/\S+/g,
  /\b[\w.]+@[\w.]+/g,
  new RegExp(`\\b(${[...names, practiceOrganization.name].join('|')})\\b`, 'g'),
  // A person of the practice organization.
  new RegExp(people.map(([, , , displayName]) => displayName).join('|'), 'g'),
  // A group of the practice organization, quoted.
  new RegExp(`“(${sampleGroups.map(({ displayName }) => displayName).join('|')})”`, 'g'),
  // The user of this computer, who confirms steps, and the one of walks (`nameComputerUser`).
  new RegExp(`\\b(${userInfo().username.replace(/\W/g, '\\$&')}|ada)\\b`, 'g'),
  // The name of a scripted cloud; the names of practice setups, in the language of their creation.
  /\bScripted lab\b|\bPractice: renewal (in time|after quarantine)/g,
  // The name of a setup: an example domain.
  /\b\w+\.example\b/g,
  // The file of a record.
  /\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.json\b/g,
  // An Org ID, whole or shortened, and one character of it in quotation marks.
  /\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b|\b[\da-f]{8}…[\da-f]{4}\b|“.”/g,
  // A date or a time by Intl.
  new RegExp(`\\b(${months.join('|')}) \\d{1,2}, \\d{4}( at \\d{1,2}:\\d\\d\\s[AP]M)?`, 'g'),
  // An ISO time, and the time zone of this computer.
  /\b\d{4}-\d\d-\d\d \d\d:\d\d UTC\b|\bUTC(?= \(UTC)|\bUTC[+-]\d\d:\d\d/g,
  // The fingerprint of a token.
  /\b[\da-f]{4} [\da-f]{4}\b/g,
  // Each language is listed by its own name.
  /简体中文/g,
  // A cloud file, and the field in it that is wrong.
  /\bcloud-0\.json\b|“name”/g,
  // An error code of the system.
  /\(E[A-Z]+\)/g,
  // A source attribute, and a selected file.
  /\b(mail|userPrincipalName)\b|\b(other\.csv|table\.json)\b/g,
  /\b(copy|cut off|record)\.json\b|\b(edited|other|huge)\.html\b|\bbackup\.age\b/g,
  // A code of Entra, which the app shows; why it paused provisioning; a key of its secrets.
  /\b(FooBarBaz|NewCode|SystemForCrossDomainIdentityManagementCredentialValidationFailure|WebexPracticeLimit|EncounteredQuarantineException|Oauth2ClientSecret)\b/g,
  /\busers\.csv\b|\bdamaged\.json\b/g,
  // Names of backups, copies and setups kept next to a restored one, in the language of their creation.
  /\b2026-11-22 Webex Entra Setup \(4\)\.age\b|\b(saved\.age|copy\.html|all\.zip|nowhere)\b/g,
  /\(copy of [^)]+\)/g,
  // A function of Entra's expressions, and a mapping of a synchronization schema.
  /\bNormalizeDiacritics\b|\bGroup → urn:\S+/g,
  // A target attribute at the end of a label or title.
  /(?<= )(userName|active|displayName|title|externalId|name\.(given|family)Name)(?=⟧)/g,
  // A permission of Microsoft Graph; an application and the templates of the practice Entra.
  /\b(User\.Read|(Application|Synchronization|ProvisioningLog|GroupMember|User)\.Read(Write|Basic)?\.All)\b|“(Cisco Webex|No such application)”|\bpracticeWebex(Old)?\b/g,
  // An error of Webex (OAuth's `error` and `error_description`).
  /access_denied|The resource owner or authorization server denied the request/g,
  // The words of a server, which are marked as such and quoted.
  new RegExp([...Object.values(errorMessages), '“no”'].map((words) => words.replace(/\W/g, '\\$&')).join('|'), 'g'),
];

/** The text without data. */
export function withoutData(text: string): string {
  return data.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}
