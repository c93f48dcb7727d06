import { z } from 'zod';
import { readListTotal } from './scim';
import type { WebexPerson } from './webex-person';

export interface PeoplePage {
  /** The total count, if the answer has one. */
  readonly total: number | undefined;
  /** Entries received, including unreadable ones. */
  readonly length: number;
  readonly people: readonly WebexPerson[];
  /** The entries of these people as they came. */
  readonly resources: readonly unknown[];
  /** Identifies a page: its first and last entry and its length. Two answers with the same value are one page. */
  readonly sign: string;
}

const text = z.string().catch('');
const count = z.coerce.number().int().nonnegative().nullish().catch(undefined);
const pageSchema = z.object({
  totalResults: count,
  Resources: z.array(z.unknown()).nullish(),
  resources: z.array(z.unknown()).nullish(),
});

/** Reads a page of people (RFC 7644, section 3.4.2) as tolerantly as `readListTotal`. @returns null when it is not a list */
export function readPeoplePage(json: unknown): PeoplePage | null {
  const page = readListTotal(json) === null ? undefined : pageSchema.safeParse(json).data;
  if (!page) return null;
  const resources = page.Resources ?? page.resources ?? [];
  const read = resources.flatMap((resource) => {
    const person = readPerson(resource);
    return person ? [{ person, resource }] : [];
  });
  return {
    total: page.totalResults ?? undefined,
    length: resources.length,
    people: read.map(({ person }) => person),
    resources: read.map(({ resource }) => resource),
    sign: signOf(resources),
  };
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

/** Null without a userName: nothing could match the entry. Other missing or invalid fields are left empty. */
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
