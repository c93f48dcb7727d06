import type { EntraPerson, MappingValue, SureValue } from '../../../../shared/contract';
import { functionNamed, type PureFunctionName } from '../table';
import type { Argument, Call, Expression, NumberConstant } from '../tree';
import { type Behaviour, behaviours, eachValue } from './behaviours';
import { compare } from './comparison';
import { type Compute, exact, type Given, type Value } from './convert';
import { forms, isForm } from './forms';
import { Outcome, refused } from './outcome';
import { outcomeOf } from './unused';
import { checkSize, sizeOf, Work } from './work';

/** The result of an expression for a person. @param work counts the work and bounds it; by default this evaluation's alone */
type Evaluate = (person: EntraPerson, work?: Work) => MappingValue;

/**
 * Compiles an expression for repeated evaluation.
 * @returns a function from a person to the expression's result: a value, or why there is none. It never throws. It ends
 * after a limited amount of work, and no function returns more than `longestValue`.
 */
export function compileExpression(expression: Expression): Evaluate {
  const compute = compileArgument(expression);
  return (person, work = new Work()) => {
    work.begin();
    const outcome = outcomeOf(compute, person, work);
    const result: SureValue = outcome instanceof Outcome ? outcome.value : { kind: 'value', value: outcome };
    const { doubt } = work;
    if (!doubt || result.kind === 'refused' || result.kind === 'exceeded') return result;
    return { kind: 'mayFail', ...doubt, otherwise: result };
  };
}

const compiled = new WeakMap<Expression, Evaluate>();

/** The result of an expression for one person. @param work see `compileExpression` */
export function evaluateExpression(expression: Expression, person: EntraPerson, work?: Work): MappingValue {
  const known = compiled.get(expression) ?? compileExpression(expression);
  compiled.set(expression, known);
  return known(person, work);
}

/** `at`: the function that contains the argument. */
function compileArgument(argument: Argument, at = ''): Compute {
  switch (argument.kind) {
    case 'call':
      return compileCall(argument);
    case 'attribute': {
      const { name } = argument;
      return (person) => (Object.hasOwn(person, name) ? (person[name] ?? null) : null);
    }
    case 'text': {
      const { value } = argument;
      return () => value;
    }
    case 'number': {
      const value = numberValue(argument);
      return () => value;
    }
    case 'word': {
      const what = argument.name === 'IgnoreObjectFlow' ? 'object' : 'attribute';
      if (argument.name.startsWith('Ignore')) return never(new Outcome({ kind: 'ignored', what, function: at }));
      return () => argument.name;
    }
    case 'comparison': {
      const left = compileArgument(argument.left, at);
      const right = compileArgument(argument.right, at);
      const numeric = argument.left.kind === 'number' || argument.right.kind === 'number';
      return (person, work) => {
        const [one = null, other = null] = evaluated([left, right], person, work);
        work.addCall(sizeOf(one) + sizeOf(other), at);
        return compare(argument.operator, one, other, numeric, at);
      };
    }
  }
}

/** A double if it represents the written number exactly, otherwise the text. */
function numberValue({ text }: NumberConstant): Value {
  if (text.startsWith('&H')) return exact(BigInt(`0x${text.slice(2)}`));
  const value = Number(text);
  return String(value) === text ? value : text;
}

function compileCall(call: Call): Compute {
  const { depends = 'arguments', onlyInto } = functionNamed(call.name) ?? {};
  if (onlyInto) return never(refused(call.name, 'notSupported'));
  if (depends !== 'arguments') return never(new Outcome({ kind: 'depends', on: depends, function: call.name }));
  if (isForm(call.name)) return forms[call.name](call, (argument) => compileArgument(argument, call.name));
  return compileEager(call, call.name as Exclude<PureFunctionName, keyof typeof forms>);
}

function never(outcome: Outcome): Compute {
  return () => {
    throw outcome;
  };
}

function compileEager(call: Call, name: keyof typeof behaviours): Compute {
  const behaviour = behaviours[name];
  const parts = call.arguments.map((part) => (part === null ? null : compileArgument(part, name)));
  const each = eachValue.has(name);
  return (person, work) => {
    const given = evaluated(parts, person, work);
    const first = given[0];
    if (!each || typeof first !== 'object' || first === null) return called(behaviour, given, name, work);
    const rest = given.slice(1);
    const values: string[] = [];
    let size = 0;
    for (const one of first) {
      const value = String(called(behaviour, [one, ...rest], name, work) ?? '');
      size += value.length + 1;
      checkSize(size, name);
      values.push(value);
    }
    return values;
  };
}

/** The values of all arguments. A refusal counts before an outcome that only Entra knows. @throws Outcome */
function evaluated(parts: readonly (Compute | null)[], person: EntraPerson, work: Work): Given[] {
  const given: Given[] = [];
  let open: Outcome | null = null;
  for (const part of parts) {
    const value = part ? outcomeOf(part, person, work) : undefined;
    if (!(value instanceof Outcome)) given.push(value);
    else if (value.isOpen) open ??= value;
    else throw value;
  }
  if (open) throw open;
  return given;
}

/** Calls a function. Counts what it reads before it runs, and what it returns. @throws Outcome */
function called(behaviour: Behaviour, given: readonly Given[], name: string, work: Work): Value {
  let size = 0;
  for (const value of given) size += typeof value === 'string' ? value.length : sizeOf(value);
  work.addCall(size, name);
  const value = behaviour(given, name, work);
  const returned = sizeOf(value);
  checkSize(returned, name);
  work.add(returned, name);
  return value;
}
