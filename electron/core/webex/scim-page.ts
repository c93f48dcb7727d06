import { z } from 'zod';
import { readList, readListTotal } from './scim';
import type { WebexPerson } from './webex-person';

export interface PeopleEntry {
  /** Two entries with the same key are one. */
  readonly key: string;
  /** Null without a userName: nothing could match the entry. */
  readonly person: WebexPerson | null;
}

export interface PeoplePage {
  /** The total count, if the answer has one. */
  readonly total: number | undefined;
  readonly entries: readonly PeopleEntry[];
  readonly people: readonly WebexPerson[];
  /** The entries of these people as they came. */
  readonly resources: readonly unknown[];
}

const text = z.string().catch('');

/** Reads a page of people (RFC 7644, section 3.4.2) as tolerantly as `readListTotal`. @returns null when it is not a list */
export function readPeoplePage(json: unknown): PeoplePage | null {
  const list = readListTotal(json) === null ? null : readList(json);
  if (!list) return null;
  const resources = list.resources ?? [];
  const people = resources.map(readPerson);
  return {
    total: list.total,
    entries: resources.map((resource, index) => {
      const person = people[index] ?? null;
      return { key: keyOf(resource, person, index), person };
    }),
    people: people.filter((person) => person !== null),
    resources: resources.filter((_, index) => people[index]),
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

/** Null without a userName. Other missing or invalid fields are left empty. */
function readPerson(resource: unknown): WebexPerson | null {
  const person = personSchema.safeParse(resource).data;
  if (!person) return null;
  const { userName, displayName, externalId, active } = person;
  const { givenName, familyName, formatted } = person.name;
  const emails = person.emails.filter(Boolean);
  return { userName, displayName: displayName || formatted, givenName, familyName, externalId, active, emails };
}

const identified = z.object({ id: text });

/** An entry without ID and userName is known by its whole content, and by its place, because several can be alike. */
function keyOf(resource: unknown, person: WebexPerson | null, index: number): string {
  const id = identified.safeParse(resource).data?.id ?? '';
  return id || person ? `${id}\n${person?.userName ?? ''}` : `${index}\n${JSON.stringify(resource)}`;
}
