import { z } from 'zod';
import { readList, readListTotal } from './scim';
import type { WebexGroup } from './webex-group';
import type { WebexPerson } from './webex-person';

export interface ListEntry<T> {
  /** Two entries with the same key are one. */
  readonly key: string;
  /** Null without a name, of a user the userName: nothing could match the entry. */
  readonly item: T | null;
}

export interface ListPage<T> {
  /** The total count, if the answer has one. */
  readonly total: number | undefined;
  readonly entries: readonly ListEntry<T>[];
}

export interface PeoplePage extends ListPage<WebexPerson> {
  readonly people: readonly WebexPerson[];
  /** The entries of these people as they came. */
  readonly resources: readonly unknown[];
}

const text = z.string().catch('');

/** Reads a page of a list (RFC 7644, section 3.4.2) as tolerantly as `readListTotal`. @returns null when it is not a list */
function readPage<T>(
  json: unknown,
  read: (resource: unknown) => T | null,
  nameOf: (item: T) => string,
): (ListPage<T> & { readonly resources: readonly unknown[] }) | null {
  const list = readListTotal(json) === null ? null : readList(json);
  if (!list) return null;
  const resources = list.resources ?? [];
  return {
    total: list.total,
    entries: resources.map((resource, index) => {
      const item = read(resource);
      return { key: keyOf(resource, item && nameOf(item), index), item };
    }),
    resources,
  };
}

/** Reads a page of people. @returns null when it is not a list */
export function readPeoplePage(json: unknown): PeoplePage | null {
  const page = readPage(json, readPerson, ({ userName }) => userName);
  if (!page) return null;
  const { total, entries, resources } = page;
  return {
    total,
    entries,
    people: entries.flatMap(({ item }) => item ?? []),
    resources: resources.filter((_, index) => entries[index]?.item),
  };
}

/** Reads a page of groups. @returns null when it is not a list */
export function readGroupsPage(json: unknown): ListPage<WebexGroup> | null {
  return readPage(json, readGroup, ({ displayName }) => displayName);
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

const groupSchema = z.object({ displayName: z.string().refine((name) => name.trim() !== ''), externalId: text });

/** Null without a displayName. The name keeps its spaces: a filter compares them, too. */
function readGroup(resource: unknown): WebexGroup | null {
  return groupSchema.safeParse(resource).data ?? null;
}

const identified = z.object({ id: text });

/** An entry without ID and name is known by its whole content, and by its place, because several can be alike. */
function keyOf(resource: unknown, name: string | null, index: number): string {
  const id = identified.safeParse(resource).data?.id ?? '';
  return id || name !== null ? `${id}\n${name ?? ''}` : `${index}\n${JSON.stringify(resource)}`;
}
