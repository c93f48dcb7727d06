import type { EntraPerson, MappingValue } from '../../../../shared/contract';
import { functionNamed, type PureFunctionName } from '../table';
import type { Argument, Call, Expression, NumberConstant } from '../tree';
import { behaviours, eachValue } from './behaviours';
import { compare } from './comparison';
import { type Compute, exact, type Given, type Value } from './convert';
import { forms, isForm } from './forms';
import { Outcome } from './outcome';

/**
 * Compiles an expression for repeated evaluation.
 * @returns a function from a person to the expression's result: a value, or why there is none. It never throws.
 */
export function compileExpression(expression: Expression): (person: EntraPerson) => MappingValue {
  const compute = compileArgument(expression);
  return (person) => {
    try {
      return { kind: 'value', value: compute(person) };
    } catch (thrown) {
      if (thrown instanceof Outcome) return thrown.value;
      throw thrown;
    }
  };
}

const compiled = new WeakMap<Expression, (person: EntraPerson) => MappingValue>();

/** The result of an expression for one person. */
export function evaluateExpression(expression: Expression, person: EntraPerson): MappingValue {
  const known = compiled.get(expression) ?? compileExpression(expression);
  compiled.set(expression, known);
  return known(person);
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
      return (person) => compare(argument.operator, left(person), right(person), numeric, at);
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
  const depends = functionNamed(call.name)?.depends ?? 'arguments';
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
  return (person) => {
    const given: Given[] = parts.map((part) => part?.(person));
    const first = given[0];
    if (!each || typeof first !== 'object' || first === null) return behaviour(given, name);
    return first.map((one) => String(behaviour([one, ...given.slice(1)], name) ?? ''));
  };
}
