import type { ExpressionError } from '../../../shared/contract';
import { checkArguments, type SourceRange } from './arity';
import { Fault } from './fault';
import { nearestFunctions, rightSpelling } from './nearest';
import { Scanner } from './scanner';
import { functionNamed, functionTable, type KnownFunction, parameterAt } from './table';
import type { Argument, Call, Comparison, Expression, Operand, Operator } from './tree';

export type ParseResult =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly error: ExpressionError };

/** "The maximum supported length for a single attribute mapping expression is 10,000 characters" (reference). */
const longestExpression = 10_000;

/**
 * Entra publishes no limit on nesting. This one is far above real expressions of 10,000 characters, and far below the depth
 * that exhausts a stack.
 */
const deepestNesting = 500;

const operand = ['attribute', 'text', 'number', 'function'] as const;
const functionNames = functionTable.map((entry) => entry.name);

/**
 * Parses an expression of Entra's attribute mappings (Microsoft's "Reference for writing expressions for attribute mappings
 * in Microsoft Entra ID").
 * @returns its tree, or the first error with its position. Never throws.
 */
export function parseExpression(text: string): ParseResult {
  try {
    return { ok: true, expression: read(text) };
  } catch (thrown) {
    if (thrown instanceof Fault) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

function read(text: string): Expression {
  const { length } = text;
  if (length > longestExpression) {
    throw new Fault({ code: 'tooLong', start: longestExpression, end: length, count: length, most: longestExpression });
  }
  const scanner = new Scanner(text);
  if (scanner.next() === '') throw new Fault({ code: 'empty', start: 0, end: length });
  const start = scanner.at;
  const name = scanner.name();
  if (name === '') throw unexpected(scanner, ['function']);
  const expression = readCall(scanner, name, start, 0);
  if (scanner.next() !== '') throw unexpected(scanner, ['end']);
  return expression;
}

/** The scanner is behind the name. */
function readCall(scanner: Scanner, name: string, start: number, depth: number): Call {
  const entry = known(scanner, name, start);
  if (entry.topLevelOnly && depth > 0) {
    throw new Fault({ code: 'topLevelOnly', start, end: start + name.length, found: name });
  }
  if (depth >= deepestNesting) {
    throw new Fault({ code: 'tooDeep', start, end: start + name.length, found: name, most: deepestNesting });
  }
  if (scanner.next() !== '(') throw unexpected(scanner, ['open'], name);
  scanner.at += 1;
  const ranges: SourceRange[] = [];
  const parts = readArguments(scanner, entry, depth, ranges);
  checkArguments(entry, parts, ranges, { start, end: scanner.at });
  return { kind: 'call', name: entry.name, arguments: parts };
}

function known(scanner: Scanner, name: string, start: number): KnownFunction {
  const entry = functionNamed(name);
  if (entry) return entry;
  const range = { start, end: start + name.length, found: name };
  const spelling = rightSpelling(name, functionNames);
  if (spelling) throw new Fault({ code: 'wrongCase', ...range, expected: [spelling] });
  if (scanner.next() !== '(') throw new Fault({ code: 'unexpected', ...range, expected: ['function'] });
  throw new Fault({ code: 'unknownFunction', ...range, expected: nearestFunctions(name) });
}

/** Reads up to the closing parenthesis; `ranges` receives the position of each argument. */
function readArguments(s: Scanner, entry: KnownFunction, depth: number, ranges: SourceRange[]): (Argument | null)[] {
  const parts: (Argument | null)[] = [];
  let opened = s.at;
  if (s.next() === ')') {
    s.at += 1;
    return parts;
  }
  for (;;) {
    const character = s.next();
    const empty = character === ',' || character === ')';
    const start = empty ? opened : s.at;
    parts.push(empty ? null : readArgument(s, entry, parts.length, depth));
    ranges.push({ start, end: s.at });
    const next = s.next();
    if (next !== ',' && next !== ')') {
      const condition = parameterAt(entry, parts.length - 1)?.type === 'condition';
      const open = condition && parts.at(-1)?.kind !== 'comparison';
      throw unexpected(s, open ? ['comma', 'close', 'operator'] : ['comma', 'close'], entry.name);
    }
    s.at += 1;
    if (next === ')') return parts;
    opened = s.at;
  }
}

function readArgument(s: Scanner, entry: KnownFunction, index: number, depth: number): Argument {
  const left = readOperand(s, entry, index, depth);
  if (parameterAt(entry, index)?.type !== 'condition') return left;
  s.next();
  const operator = s.operator();
  return operator === '' ? left : comparison(operator as Operator, left, readOperand(s, entry, index, depth));
}

function comparison(operator: Operator, left: Operand, right: Operand): Comparison {
  return { kind: 'comparison', operator, left, right };
}

function readOperand(s: Scanner, entry: KnownFunction, index: number, depth: number): Operand {
  const character = s.next();
  if (character === '[') return { kind: 'attribute', name: s.bracketed() };
  if (character === '"') return { kind: 'text', value: s.quoted() };
  const start = s.at;
  const name = s.name();
  if (name !== '') return readNamed(s, name, start, entry, index, depth);
  const text = s.number();
  if (text === '') throw unexpected(s, operand, entry.name);
  return { kind: 'number', text };
}

/** A name before a parenthesis is a function; any other name must be a word that this argument accepts. */
function readNamed(
  s: Scanner,
  name: string,
  start: number,
  entry: KnownFunction,
  index: number,
  depth: number,
): Operand {
  if (s.next() === '(') return readCall(s, name, start, depth + 1);
  const words = parameterAt(entry, index)?.words ?? [];
  if (words.includes(name)) return { kind: 'word', name };
  if (functionNamed(name)) throw unexpected(s, ['open'], name);
  const range = { start, end: start + name.length, found: name, function: entry.name };
  const spelling = rightSpelling(name, [...words, ...functionNames]);
  if (spelling) throw new Fault({ code: 'wrongCase', ...range, expected: [spelling] });
  throw new Fault({ code: 'unexpected', ...range, expected: [...operand, ...words] });
}

/** At the end of the text, the expression is unfinished. */
function unexpected(s: Scanner, expected: readonly string[], name?: string): Fault {
  const about = name === undefined ? { expected } : { expected, function: name };
  if (s.next() === '') return new Fault({ code: 'unfinished', start: s.at, end: s.at, ...about });
  const found = s.lexeme();
  return new Fault({ code: 'unexpected', start: s.at, end: s.at + found.length, found, ...about });
}
