import type { EntraPerson, MappingSource, MappingValue } from '../../../shared/contract';
import { FailureError } from '../lib/failure';
import { partsOf } from './address';
import { type EntraPeople, isMultiValued } from './entra-people';
import { type Cell, TextColumn } from './store/text-column';
import { inSlices, type Yielder } from './yielder';

/** An expression, prepared for the comparison. */
interface CompiledExpression {
  /** The attributes that it reads. */
  readonly attributes: readonly string[];
  of(person: EntraPerson): MappingValue;
}

/** Compiles an expression; null: it cannot be parsed. */
export type CompileExpression = (text: string) => CompiledExpression | null;

/** The values that Entra would send as userName. */
export interface Values {
  /** A person's value; empty when there is none. The cell is valid until the next one is requested. */
  at(row: number): Cell;
  /** Why an expression has no value. */
  refusal?(row: number): Exclude<MappingValue, { kind: 'value' }> | null;
}

/** Few, because an expression may take half a second for each; the comparison can be canceled in between. */
const rowsAtOnce = 8;

/** Attributes of Entra's file that a source needs. @throws FailureError `preflight.expression` */
export function neededAttributes(source: MappingSource, compile: CompileExpression): readonly string[] {
  if (source.kind === 'constant' || source.kind === 'none') return [];
  if (source.kind === 'expression') return compiled(source.text, compile).attributes;
  return [source.name === 'originalUserPrincipalName' ? 'userPrincipalName' : source.name];
}

/**
 * The values of a source for all people.
 * @throws FailureError `preflight.attributeMissing` when the file has no such column, `preflight.expression`
 */
export async function valuesOf(
  source: MappingSource,
  people: EntraPeople,
  compile: CompileExpression,
  yielder: Yielder,
): Promise<Values> {
  if (source.kind === 'attribute') return attributeValues(source.name, people);
  if (source.kind === 'constant' || source.kind === 'none') {
    const column = new TextColumn();
    column.add(source.kind === 'none' ? '' : source.value);
    return { at: () => column.at(0) };
  }
  const expression = compiled(source.text, compile);
  const column = new TextColumn();
  await inSlices(
    people.length,
    yielder,
    (from, to) => {
      for (let row = from; row < to; row += 1) column.add(textOfValue(expression.of(people.person(row))));
    },
    rowsAtOnce,
  );
  return {
    at: (row) => column.at(row),
    refusal(row) {
      const value = expression.of(people.person(row));
      return value.kind === 'value' ? null : value;
    },
  };
}

/** @throws FailureError `preflight.attributeMissing` */
export function attributeValues(name: string, people: EntraPeople): Values {
  if (name === 'originalUserPrincipalName') return { at: (row) => people.originalName(row) };
  const column = people.columns.get(name);
  if (!column) throw new FailureError('preflight.attributeMissing', { field: name });
  if (!isMultiValued(name)) return { at: (row) => column.at(row) };
  // Microsoft does not document which of several values Entra uses; the first is the most likely.
  return { at: (row) => first(column.at(row)) };
}

function first(cell: Cell): Cell {
  if (cell.start === cell.end) return cell;
  for (const part of partsOf(cell)) return part;
  return cell;
}

function compiled(text: string, compile: CompileExpression): CompiledExpression {
  const expression = compile(text);
  if (!expression) throw new FailureError('preflight.expression');
  return expression;
}

/** userName has one value, so the first of several counts. */
function textOfValue(value: MappingValue): string {
  if (value.kind !== 'value' || value.value === null) return '';
  const { value: found } = value;
  return typeof found === 'object' ? (found[0] ?? '') : String(found);
}
