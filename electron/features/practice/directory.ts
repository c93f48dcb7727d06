import { randomUUID } from 'node:crypto';
import { namesakeGroups, type SampleGroup, type SamplePerson, sampleGroups, samplePeople } from './people';

interface Meta {
  readonly created: string;
  readonly lastModified: string;
}
export type StoredUser = SamplePerson & { readonly meta: Meta };
export type StoredGroup = SampleGroup & { readonly meta: Meta };

/** Why a change was refused; `scim.ts` translates it to a SCIM error. */
export class DirectoryRefusal extends Error {
  constructor(readonly reason: 'notFound' | 'notUnique') {
    super(reason);
  }
}

/** The people and groups of one practice server, in memory: a new server starts with the sample people again. */
export class Directory {
  readonly users: Collection<SamplePerson>;
  readonly groups: Collection<SampleGroup>;

  constructor(now: () => Date) {
    this.users = new Collection(samplePeople, (user) => user.userName, now);
    this.groups = new Collection([...sampleGroups, ...namesakeGroups], (group) => group.displayName, now);
  }

  /** Deletes a user, and the memberships with it. */
  deleteUser(id: string): void {
    this.users.delete(id);
    for (const { meta, ...group } of this.groups.all()) {
      const members = (group.members ?? []).filter(({ value }) => value !== id);
      if (members.length !== (group.members ?? []).length) this.groups.save(group.id, { ...group, members });
    }
  }
}

/** Entries of one kind by id. Names (`userName`, `displayName`) are unique without regard to case. */
class Collection<T extends { readonly id: string }> {
  readonly #entries = new Map<string, T & { readonly meta: Meta }>();
  readonly #nameOf: (entry: T) => string;
  readonly #now: () => Date;

  constructor(samples: readonly T[], nameOf: (entry: T) => string, now: () => Date) {
    this.#nameOf = nameOf;
    this.#now = now;
    const created = '2025-01-15T09:00:00.000Z';
    for (const sample of samples) this.#entries.set(sample.id, { ...sample, meta: { created, lastModified: created } });
  }

  all(): readonly (T & { readonly meta: Meta })[] {
    return [...this.#entries.values()];
  }

  get(id: string): (T & { readonly meta: Meta }) | undefined {
    return this.#entries.get(id);
  }

  /**
   * Creates an entry, or replaces the one with the id.
   * @throws DirectoryRefusal when the id is unknown, or another entry has the name.
   */
  save(id: string | undefined, entry: T): T & { readonly meta: Meta } {
    const before = id === undefined ? undefined : this.#entries.get(id);
    if (id !== undefined && !before) throw new DirectoryRefusal('notFound');
    const name = this.#nameOf(entry).toLowerCase();
    if (this.all().some((other) => other.id !== id && this.#nameOf(other).toLowerCase() === name))
      throw new DirectoryRefusal('notUnique');
    const lastModified = this.#now().toISOString();
    const saved = {
      ...entry,
      id: id ?? randomUUID(),
      meta: { created: before?.meta.created ?? lastModified, lastModified },
    };
    this.#entries.set(saved.id, saved);
    return saved;
  }

  /** @throws DirectoryRefusal when the id is unknown. */
  delete(id: string): void {
    if (!this.#entries.delete(id)) throw new DirectoryRefusal('notFound');
  }
}
