import { accounts, practiceOrganization } from '../../electron/features/practice/accounts';

const names = Object.values(accounts).map(({ firstName, lastName }) => `${firstName} ${lastName}`);
const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(new Date(2026, month)),
);

/**
 * What a sentence may have in it that is the same in every language, or is written by the system. Data that stands alone
 * needs no place here: it is in a `code` element, or marked `translate="no"`.
 */
const data: readonly RegExp[] = [
  /https?:\/\/\S+/g,
  /\b[\w.]+@[\w.]+/g,
  new RegExp(`\\b(${[...names, practiceOrganization.name].join('|')})\\b`, 'g'),
  // The name of a setup: a domain of nobody.
  /\b\w+\.example\b/g,
  // An Org ID, whole or shortened, and one character of it in quotation marks.
  /\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b|\b[\da-f]{8}…[\da-f]{4}\b|“.”/g,
  // A day, or a moment, by Intl.
  new RegExp(`\\b\\d{1,2} (${months.join('|')}) \\d{4}( at \\d\\d:\\d\\d)?`, 'g'),
  // A moment for machines, and the time zone of this computer.
  /\b\d{4}-\d\d-\d\d \d\d:\d\d UTC\b|\bUTC(?= \(UTC)|\bUTC[+-]\d\d:\d\d/g,
  // The fingerprint of a token.
  /\b[\da-f]{4} [\da-f]{4}\b/g,
  // Every language calls itself by its own name.
  /简体中文/g,
  // A cloud file, and the field in it that is wrong.
  /\bcloud-0\.json\b|“name”/g,
  // What the system calls an error.
  /\(E[A-Z]+\)/g,
  // A source attribute, and a file that was chosen.
  /\bmail\b|\b(other\.csv|table\.json)\b/g,
  /\b(copy|cut off|record)\.json\b|\b(edited|other|huge)\.html\b|\bbackup\.age\b/g,
  // Files of backups and copies, and what a setup that is kept beside is called, in the language of that moment.
  /\b2026-11-22 Webex Entra Setup \(4\)\.age\b|\b(saved\.age|copy\.html|all\.zip|nowhere)\b/g,
  /\(copy of [^)]+\)/g,
  // A function of Entra's expressions, and what a synchronization schema maps to what.
  /\bNormalizeDiacritics\b|\bGroup → urn:\S+/g,
  // What Webex answers (OAuth's `error` and `error_description`).
  /access_denied|The resource owner or authorization server denied the request/g,
];

/** The text without data. */
export function withoutData(text: string): string {
  return data.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}
