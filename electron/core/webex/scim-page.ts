import { z } from 'zod';
import { readListTotal } from './scim';
import type { WebexPerson } from './webex-person';

export interface PeoplePage {
  /** How many there are in all, if the answer says so. */
  readonly total: number | undefined;
  /** Entries that came, whether they can be read or not. */
  readonly length: number;
  readonly people: readonly WebexPerson[];
  /** The same for two answers that are one page: the first and the last entry, and how many there are. */
  readonly sign: string;
}

const text = z.string().catch('');
const count = z.coerce.number().int().nonnegative().nullish().catch(undefined);
const pageSchema = z.object({
  totalResults: count,
  Resources: z.array(z.unknown()).nullish(),
  resources: z.array(z.unknown()).nullish(),
});

/** Reads a page of people (RFC 7644, section 3.4.2) as tolerantly as `readListTotal`. @returns null when it is no list */
export function readPeoplePage(json: unknown): PeoplePage | null {
  const page = readListTotal(json) === null ? undefined : pageSchema.safeParse(json).data;
  if (!page) return null;
  const resources = page.Resources ?? page.resources ?? [];
  const people = resources.map(readPerson).filter((person) => person !== null);
  return { total: page.totalResults ?? undefined, length: resources.length, people, sign: signOf(resources) };
}

const name = z.object({ givenName: text, familyName: text, formatted: text });
const personSchema = z.object({
  userName: z.string().trim().min(1),
  displayName: text,
  externalId: text,
  name: name.catch({ givenName: '', familyName: '', formatted: '' }),
  emails: z
    .array(z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]).catch(''))
    .catch([]),
  active: z
    .union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })])
    .nullable()
    .catch(null),
});

/** Null when there is no userName: then nobody can be found by it. What else is missing or odd is left out. */
function readPerson(resource: unknown): WebexPerson | null {
  const person = personSchema.safeParse(resource).data;
  if (!person) return null;
  const { userName, displayName, externalId, active } = person;
  const { givenName, familyName, formatted } = person.name;
  const emails = person.emails.filter(Boolean);
  return { userName, displayName: displayName || formatted, givenName, familyName, externalId, active, emails };
}

function signOf(resources: readonly unknown[]): string {
  const sign = (resource: unknown) => {
    const found = z.object({ id: text, userName: text }).safeParse(resource).data;
    return `${found?.id} ${found?.userName}`;
  };
  return `${resources.length} ${sign(resources[0])} ${sign(resources.at(-1))}`;
}
