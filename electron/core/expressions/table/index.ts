import { dateFunctions } from './dates';
import { serviceFunctions } from './service';
import type { FunctionShape, Parameter } from './shape';
import { textFunctions } from './text';
import { valueFunctions } from './values';

export type { FunctionShape, Parameter } from './shape';

const all = [...dateFunctions, ...serviceFunctions, ...textFunctions, ...valueFunctions] as const;

type Entry = (typeof all)[number];

export type FunctionName = Entry['name'];

/** Functions whose result depends only on their arguments. */
export type PureFunctionName = Extract<Entry, { readonly depends: 'arguments' }>['name'];

export type KnownFunction = FunctionShape & { readonly name: FunctionName };

/**
 * Every function of the language, by name: the reference of 2026-04-10, and one function from a related page. Plain data,
 * which a page can show directly.
 */
export const functionTable: readonly KnownFunction[] = [...all].sort((a, b) => (a.name < b.name ? -1 : 1));

const byName: ReadonlyMap<string, KnownFunction> = new Map(functionTable.map((entry) => [entry.name, entry]));

/** The function of exactly this name. */
export function functionNamed(name: string): KnownFunction | undefined {
  return byName.get(name);
}

/**
 * @param index from 0
 * @param count the number of the call's arguments, if known
 * @returns the parameter of this argument; undefined past the last one
 */
export function parameterAt(entry: FunctionShape, index: number, count?: number): Parameter | undefined {
  if (entry.short && count === entry.least) return entry.short[index];
  const repeats = entry.repeats ?? 0;
  const first = entry.parameters.length - repeats;
  return entry.parameters[repeats === 0 || index < first ? index : first + ((index - first) % repeats)];
}

/** The parameter's display name: numbered where parameters repeat (`key2`). */
export function parameterName(entry: FunctionShape, index: number, count?: number): string | undefined {
  const name = parameterAt(entry, index, count)?.name;
  const repeats = entry.repeats ?? 0;
  const first = entry.parameters.length - repeats;
  return name && repeats > 0 && index >= first ? `${name}${Math.floor((index - first) / repeats) + 1}` : name;
}
