import type { EntraPerson, MappingValue } from '../../../../shared/contract';
import { Work } from '../../expressions';
import { sourceAttribute } from '../attributes/source-attributes';
import type { EffectiveSource, ExpressionEngine } from '../expression-engine';

/** An ordinary value, for every attribute. */
export const ordinary = 'ada.lovelace@contoso.example';

/** Upper bound on the work of all rows of a table: the main process does it whenever a table is opened or changed. */
const mostWork = 1_000_000;

/** Upper bound on the people on whom one row is tried. */
const mostPeople = 100;

/** Upper bound on the constants of an expression that its attributes are tried with. */
const mostConstants = 12;

type Attribute = EntraPerson[string];

/** Tries rows on people, with an upper bound on the work for a whole table. */
export class Probe {
  readonly #engine: ExpressionEngine;
  readonly #work = new Work(mostWork);

  constructor(engine: ExpressionEngine) {
    this.#engine = engine;
  }

  /** The value of a source for a person; null: it cannot be read. */
  value(source: EffectiveSource, person: EntraPerson): MappingValue | null {
    switch (source.kind) {
      case 'attribute':
        return { kind: 'value', value: person[source.name] ?? null };
      case 'constant':
        return { kind: 'value', value: source.value };
      case 'none':
        return { kind: 'value', value: null };
      case 'calculated':
        return this.#engine.evaluateExpression(source.expression, person, this.#work);
      case 'invalid':
        return null;
    }
  }

  /**
   * People who differ in what the source reads: with and without a value, and with the constants that an expression compares
   * with. The first one has an ordinary value for each attribute.
   */
  people(source: EffectiveSource, except: readonly string[]): EntraPerson[] {
    const constants = source.kind === 'calculated' ? [...this.#engine.textsOf(source.expression)] : [];
    const names = attributesOf(source).filter((name) => !except.includes(name));
    const choices = names.map((name) => valuesOf(name, constants.filter(Boolean).slice(0, mostConstants)));
    return combinations(names, choices);
  }
}

/** The attributes that a source reads. */
export function attributesOf(source: EffectiveSource): readonly string[] {
  if (source.kind === 'attribute') return [source.name];
  return source.kind === 'calculated' ? source.attributes : [];
}

/** The values with which an attribute is tried; null: it is empty. */
function valuesOf(name: string, constants: readonly string[]): readonly (Attribute | null)[] {
  const known = sourceAttribute(name);
  if (known?.type === 'Boolean') return [true, false];
  const texts = [...(name === 'userType' ? ['Member', 'Guest'] : [ordinary]), ...constants];
  return known?.always ? texts : [...texts, null];
}

/** All combinations while they are few; else one attribute at a time differs from the first person. */
function combinations(names: readonly string[], choices: readonly (readonly (Attribute | null)[])[]): EntraPerson[] {
  const all = choices.reduce((product, values) => product * values.length, 1);
  const rows = all <= mostPeople ? product(choices) : variations(choices);
  return rows.map((values) => Object.fromEntries(names.flatMap((name, at) => entry(name, values[at] ?? null))));
}

type Values = readonly (Attribute | null)[];

function product(choices: readonly Values[]): Values[] {
  return choices.reduce<Values[]>(
    (people, values) => values.flatMap((value) => people.map((person) => [...person, value])),
    [[]],
  );
}

function variations(choices: readonly Values[]): Values[] {
  const first = choices.map(([value]) => value ?? null);
  const rows: Values[] = [first];
  for (const [at, values] of choices.entries()) {
    for (const value of values.slice(1)) {
      if (rows.length === mostPeople) return rows;
      rows.push(first.toSpliced(at, 1, value));
    }
  }
  return rows;
}

function entry(name: string, value: Attribute | null): [string, Attribute][] {
  return value === null ? [] : [[name, value]];
}

/** What distinguishes a person from an ordinary one, as a condition: `department = "Sales"`; empty: nothing. */
export function distinction(person: EntraPerson, names: readonly string[]): string {
  return names
    .filter((name) => person[name] !== ordinary)
    .map((name) => `${name} = ${JSON.stringify(person[name] ?? '')}`)
    .join(', ');
}
