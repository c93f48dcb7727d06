import type { EntraPerson, MappingValue } from '../../../../shared/contract';
import { sourceAttribute } from '../attributes/source-attributes';
import { attributesOf, distinction, type Probe } from './probe';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

const softDeleted = 'IsSoftDeleted';

/**
 * IsSoftDeleted is true for people who are unassigned, out of scope, deleted or disabled. `active` must be its negation
 * (Microsoft Learn, "Customize user provisioning attribute-mappings", "What you should know"). The row is judged by its values,
 * for people who are deleted and people who are not. What cannot be calculated here, such as a value that depends on the moment, is
 * no finding.
 */
export function activeFindings(rows: readonly CheckedRow[], probe: Probe): UnratedFinding[] {
  const row = rows.find(({ key }) => key === 'active');
  if (!row) return [newFinding('activeMissing', null)];
  const { index, mapping } = row;
  return [...ofSource(row, probe), ...(mapping.apply === 'creation' ? [newFinding('activeOnlyOnce', index)] : [])];
}

function ofSource({ index, mapping, source }: CheckedRow, probe: Probe): UnratedFinding[] {
  switch (source.kind) {
    case 'constant':
      return [ofConstant(index, source.value)];
    case 'none':
      return [ofConstant(index, mapping.defaultValue)];
    case 'attribute':
      if (source.name === softDeleted) return [newFinding('activeInverted', index)];
      return [newFinding('activeNotSoftDeleted', index), ...ofAttribute(index, source.name)];
    case 'calculated': {
      const people = probe.people(source, [softDeleted]).map((person) => ({
        person,
        kept: meaningOf(probe.value(source, { ...person, [softDeleted]: false })),
        deleted: meaningOf(probe.value(source, { ...person, [softDeleted]: true })),
      }));
      if (!source.attributes.includes(softDeleted))
        return [newFinding('activeNotSoftDeleted', index), ...ofKept(index, people)];
      const others = attributesOf(source).filter((name) => name !== softDeleted);
      const found = ofDeleted(index, people, others);
      return found.length > 0 ? found : ofKept(index, people);
    }
    case 'invalid':
      return [];
  }
}

function ofConstant(index: number, value: string): UnratedFinding {
  const { kind } = meaningOf({ kind: 'value', value });
  if (kind === 'text') return newFinding('activeNotBoolean', index, { value });
  return kind === 'false' ? newFinding('activeAlwaysFalse', index) : newFinding('activeConstant', index, { value });
}

/** An attribute that is known to be something else than True or False. */
function ofAttribute(index: number, name: string): UnratedFinding[] {
  const known = sourceAttribute(name);
  if (!known?.address || known.type === 'Boolean') return [];
  return [newFinding('activeNotBoolean', index, { value: name })];
}

/** What a value means for `active`: `open` is what cannot be calculated here, `refused` what Entra would not calculate. */
interface Meaning {
  readonly kind: 'true' | 'false' | 'empty' | 'text' | 'refused' | 'open';
  readonly text: string;
}

/** Entra spells booleans True and False, in any case; SCIM takes no other text for a boolean (RFC 7643, section 2.3.2). */
function meaningOf(value: MappingValue | null): Meaning {
  if (value?.kind === 'ignored') return { kind: 'empty', text: '' };
  if (value?.kind === 'refused') return { kind: 'refused', text: '' };
  if (value?.kind !== 'value') return { kind: 'open', text: '' };
  const text = value.value === null ? '' : String(value.value);
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return { kind: word, text };
  return { kind: text === '' ? 'empty' : 'text', text };
}

interface Judged {
  readonly person: EntraPerson;
  readonly kept: Meaning;
  readonly deleted: Meaning;
}

/** Whether `active` becomes False for those who are deleted: for all, for some, or for none. */
function ofDeleted(index: number, people: readonly Judged[], others: readonly string[]): UnratedFinding[] {
  const known = people.filter(({ deleted: { kind } }) =>
    others.length === 0 ? kind !== 'open' : kind !== 'open' && kind !== 'refused',
  );
  const wrong = known.filter(({ deleted }) => deleted.kind !== 'false');
  const [first] = wrong;
  if (first && wrong.length === known.length) return [ofNone(index, wrong, first.deleted)];
  const some = [...wrong, ...people.filter((one) => isRefused(one, others))];
  const unlike = some.find(({ person }) => distinction(person, others) !== '') ?? some[0];
  if (!unlike) return [];
  const condition = distinction(unlike.person, others);
  return [newFinding('activeNotAlwaysFalse', index, { case: condition, known: condition ? 'yes' : 'no' })];
}

function ofNone(index: number, wrong: readonly Judged[], { kind, text }: Meaning): UnratedFinding {
  if (wrong.some(({ kept, deleted }) => kept.kind === 'false' && deleted.kind === 'true'))
    return newFinding('activeInverted', index);
  if (kind === 'text') return newFinding('activeNotBoolean', index, { value: text });
  return newFinding('activeNeverFalse', index, { outcome: kind });
}

/** A refusal may be due to an invented value, such as a text where a date belongs: it counts only where values are empty. */
function isRefused({ person, deleted }: Judged, others: readonly string[]): boolean {
  return deleted.kind === 'refused' && others.every((name) => typeof person[name] !== 'string');
}

/** Whether `active` can be True for those who are neither deleted nor disabled. */
function ofKept(index: number, people: readonly Judged[]): UnratedFinding[] {
  const enabled = people.filter(({ person }) => person.accountEnabled !== false);
  const kinds = new Set(enabled.map(({ kept }) => kept.kind));
  if (kinds.has('true') || kinds.has('open') || kinds.has('refused')) return [];
  const text = enabled.find(({ kept }) => kept.kind === 'text');
  if (text) return [newFinding('activeNotBoolean', index, { value: text.kept.text })];
  return [newFinding(kinds.has('false') ? 'activeAlwaysFalse' : 'activeNeverTrue', index)];
}
