import type { UsersFileView } from '../../../../shared/contract';
import { maximumPeople } from '../../../../shared/enums/limits';
import { FailureError } from '../../lib/failure';
import { jsonObjects } from './json-objects';
import { type RowSink, sampleSize, type UsersFileRequest } from './request';
import { RowCheck, removed } from './row-check';
import { reasonOf } from './row-reason';

type Members = Readonly<Record<string, unknown>>;

/** Columns that are there even if the first users lack them. */
const always = ['accountEnabled', 'userType'];
/** Members of an error, of a batch, and of an answer within something else. */
const notUsers = ['value', 'error', 'responses'];

/**
 * Reads users in JSON: Microsoft Graph's answer (Microsoft Learn, "List users"), several of them, an array of users, or users one
 * after another, as scripts save them.
 * @param bytes the bytes read so far
 * @throws FailureError `usersFile.json`, `.noUserPrincipalName`, `.empty`, `.tooLarge`
 */
export async function readJsonList(
  texts: AsyncIterable<string>,
  { file, kind, open, onProgress }: UsersFileRequest,
  bytes: () => number,
): Promise<Omit<UsersFileView, 'bytes' | 'encoding'>> {
  const objects = jsonObjects(texts);
  const first: Members[] = [];
  let sink: RowSink | undefined;
  let names: readonly string[] = [];
  let check: RowCheck | undefined;
  let people = 0;
  let read = 0;
  const take = (members: Members) => {
    const cells = check?.take(
      names.map((name) => textOf(members[name])),
      { line: (row) => row + 1, badQuotes: new Set() },
      read,
    );
    read += 1;
    if (!cells) return;
    people += 1;
    sink?.(cells);
  };
  const begin = () => {
    const keys = new Set([...first.flatMap((members) => Object.keys(members)), ...always]);
    names = [...keys];
    if (!keys.has(kind.key) && notUsers.some((key) => keys.has(key)))
      throw new FailureError('usersFile.json', { file });
    if (!keys.has(kind.key) || kind.foreign?.some((name) => keys.has(name)))
      throw new FailureError(kind.missingKey, { file, reason: '' });
    // No separator can have moved a cell.
    const { types: _, ...untyped } = kind;
    check = new RowCheck({ names, width: names.length, separator: ',' }, untyped);
    sink = open(
      names,
      first.map((members) => names.map((name) => textOf(members[name]))),
    );
    for (const members of first) take(members);
  };
  let next = await objects.next();
  for (; !next.done; next = await objects.next()) {
    const members = membersOf(next.value, kind.nameOf, file);
    if (check) take(members);
    else if (first.push(members) === sampleSize) begin();
    if (people > maximumPeople) throw new FailureError('usersFile.tooLarge', { file });
    if (people % sampleSize === 0) onProgress?.(people, bytes());
  }
  const { answers } = next.value;
  if (answers === null) throw new FailureError('usersFile.json', { file });
  if (!check && first.length === 0) throw new FailureError('usersFile.empty', { file });
  if (!check) begin();
  const checked = check as unknown as RowCheck;
  if (people === 0) throw new FailureError('usersFile.empty', { file, reason: reasonOf(checked.findings) });
  return {
    people,
    separator: ',',
    columns: columnsOf(names),
    repeatedColumns: [],
    findings: checked.findings,
    list: 'graph',
    lacks: checked.lacks,
    ...(isPart(answers, read) ? { incomplete: true } : {}),
  };
}

/**
 * Whether users are missing: each answer has a link to the next page (`odata.nextLink` in Azure AD Graph), where the last page of
 * a list has none; or an answer counts more users than were read.
 */
function isPart(answers: readonly object[], read: number): boolean {
  const members = answers.map((answer) => new Map(Object.entries(answer)));
  const links = members.filter((one) => one.get('@odata.nextLink') ?? one.get('odata.nextLink'));
  const counts = members.map((one) => Number(one.get('@odata.count') ?? 0));
  return (answers.length > 0 && links.length === answers.length) || counts.some((count) => count > read);
}

/** The attributes of columns, as mappings name them. */
export function columnsOf(names: readonly string[]): string[] {
  return names.filter((name) => name !== '').map((name) => (name === 'signInBlocked' ? 'accountEnabled' : name));
}

/** A user's members by attribute; those of `onPremisesExtensionAttributes` are the user's own. */
function membersOf(object: string, nameOf: (header: string) => string, file: string): Members {
  let parsed: unknown;
  try {
    parsed = JSON.parse(object);
  } catch {
    throw new FailureError('usersFile.json', { file });
  }
  const members: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(parsed as Members)) {
    // A user in an answer about changes (Microsoft Learn, "Use delta query to track changes").
    if (key === '@removed') members.deletedDateTime = removed;
    const inner = /^onPremisesExtensionAttributes$/i.test(key) && typeof value === 'object' && value !== null;
    for (const [name, one] of inner ? Object.entries(value) : [[key, value] as const]) members[nameOf(name)] ??= one;
  }
  return members;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(';');
  return typeof value === 'number' ? String(value) : '';
}
