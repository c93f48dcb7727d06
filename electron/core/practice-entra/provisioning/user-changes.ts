import type { AttributeMapping, EntraPerson } from '../../../../shared/contract';
import type { TargetPath } from '../../entra/attributes/target-path';
import { provisionedPerson } from '../../entra/preview/provisioned-person';
import { type RowValue, rowValue } from '../../entra/preview/row-values';
import { scimUser } from '../../entra/preview/scim-user';
import { valueAt } from '../../entra/result-check/value-at';
import * as engine from '../../expressions';
import { mostWork, Work } from '../../expressions';
import { textOf } from './entra-person';
import type { ModifiedProperty } from './outcome';
import type { Resource } from './target';

/** What the expressions of one cycle may take: the rest is not evaluated. */
export interface WorkBudget {
  left: number;
}

/** The mappings of a job, evaluated for a user. */
export class UserValues {
  readonly #rows: readonly RowValue[];

  /**
   * @param person as the attribute mappings see them; `IsSoftDeleted` follows from accountEnabled unless it is given
   * @param budget what the expressions of the whole cycle may still take
   */
  constructor(mappings: readonly AttributeMapping[], person: EntraPerson, budget: WorkBudget) {
    const seen = provisionedPerson(person);
    this.#rows = mappings.map((mapping) => {
      const work = new Work(Math.min(mostWork, budget.left));
      const row = rowValue(mapping, seen, engine, work);
      budget.left = Math.max(0, budget.left - work.done);
      return row;
    });
  }

  /** Why this user cannot be provisioned; null: nothing prevents it. */
  obstacle(): 'ignored' | 'exceeded' | null {
    if (this.#rows.some(({ value }) => value?.kind === 'ignored' && value.what === 'object')) return 'ignored';
    return this.#rows.some(({ outcome }) => outcome === 'exceeded') ? 'exceeded' : null;
  }

  /** The matching attributes with a value, in their order. */
  matching(): readonly { readonly attribute: string; readonly value: string | boolean }[] {
    return this.#rows
      .filter(({ mapping, outcome }) => mapping.matching > 0 && outcome === 'sent')
      .sort((one, other) => one.mapping.matching - other.mapping.matching)
      .flatMap(({ mapping, sent }) => (sent ? [{ attribute: mapping.target.trim(), value: sent.value }] : []));
  }

  /** The body that creates the user, and what it sets. */
  creation(): { readonly body: object; readonly modified: readonly ModifiedProperty[] } {
    const sent = this.#rows.flatMap((row) => (row.sent ? [{ ...row.sent, target: row.mapping.target.trim() }] : []));
    return {
      body: scimUser(sent),
      modified: sent.map(({ target, value }) => ({ displayName: target, oldValue: null, newValue: textOf(value) })),
    };
  }

  /** The operations that make a user equal, and what they change. A mapping "only during creation" changes nothing. */
  changes(current: Resource): Changes {
    return changesOf(this.#differences(current), current);
  }

  /** The same for a user who is to be disabled: nothing but `active` changes. */
  disabling(current: Resource): Changes {
    const ofActive = this.#differences(current).filter(({ target }) => target.toLowerCase() === 'active');
    return changesOf(ofActive, current);
  }

  #differences(current: Resource): readonly Difference[] {
    const seen = new Set<string>();
    return this.#rows.flatMap(({ mapping, outcome, sent }) => {
      const target = mapping.target.trim();
      const isFirst = !seen.has(target.toLowerCase());
      seen.add(target.toLowerCase());
      if (!sent || outcome !== 'sent' || mapping.apply !== 'always' || !isFirst) return [];
      const old = valueAt(current, sent.path) ?? null;
      return old === sent.value ? [] : [{ ...sent, target, old: old === null ? null : textOf(old) }];
    });
  }
}

/** A target attribute whose value is another one in the application. */
interface Difference {
  readonly target: string;
  readonly path: TargetPath;
  readonly value: string | boolean;
  readonly old: string | null;
}

interface Changes {
  readonly operations: readonly object[];
  readonly modified: readonly ModifiedProperty[];
}

function changesOf(differences: readonly Difference[], current: Resource): Changes {
  const added = differences.filter(({ path }) => lacksEntry(current, path));
  const others = differences.filter((each) => !added.includes(each));
  return {
    operations: [
      ...others.map(({ target, old, value }) => ({ op: old === null ? 'Add' : 'Replace', path: target, value })),
      ...addedEntries(added),
    ],
    modified: differences.map(({ target, old, value }) => ({
      displayName: target,
      oldValue: old,
      newValue: textOf(value),
    })),
  };
}

/** Whether a value belongs to an entry that is not there: no entry of `phoneNumbers` has the type `work`. */
function lacksEntry(current: Resource, path: TargetPath): boolean {
  const { extension, filter } = path;
  return !extension && filter !== null && valueAt(current, { ...path, subAttribute: filter.attribute }) === undefined;
}

/** Whole entries, since a path whose filter finds nothing is an error (RFC 7644, section 3.5.2). */
function addedEntries(added: readonly Difference[]): object[] {
  const whole = scimUser(added);
  const attributes = new Set(added.map(({ path }) => path.attribute));
  return [...attributes].map((attribute) => ({ op: 'Add', path: attribute, value: whole[attribute] }));
}
