import type { EntraPerson } from '../../../../shared/contract';
import type { Argument, Call } from '../tree';
import { booleanOrNull, type Compute, isEmpty, textOrEmpty } from './convert';
import { refused } from './outcome';

type Form = (call: Call, compile: (argument: Argument) => Compute) => Compute;

const computeNull: Compute = () => null;

/**
 * Functions that do not evaluate all of their arguments. The reference does not specify this. Microsoft's SuccessFactors
 * guide depends on it (Date format handling: a Switch whose default would fail for the very key that it handles).
 */
export const forms = { Coalesce: coalesce, IIF: iif, Switch: switchOf } satisfies Record<string, Form>;

export function isForm(name: string): name is keyof typeof forms {
  return Object.hasOwn(forms, name);
}

/** "Returns the first source value that isn't NULL"; an empty text is a value. */
function coalesce(call: Call, compile: (argument: Argument) => Compute): Compute {
  const parts = call.arguments.map((part) => (part === null ? computeNull : compile(part)));
  return (person, work) => {
    for (const part of parts) {
      const value = part(person, work);
      work.addCall(0, call.name);
      if (value !== null) return value;
    }
    return null;
  };
}

/**
 * "If the source attribute used within the IIF function is empty or null, the condition check fails", with `[country]=""`,
 * `IsNullOrEmpty([country])` and `IsPresent([country])` named as unsupported (reference, IIF, Known limitations). So an
 * attribute that the condition tests in one of these forms must not be empty. The HR guides use them anyway; a condition on a
 * function (`Len([LastName]) <= 5`) is evaluated normally.
 */
function iif(call: Call, compile: (argument: Argument) => Compute): Compute {
  const [condition, yes, no] = call.arguments;
  if (!condition) return computeNull;
  const tested = testedAttributes(condition);
  const holds = compile(condition);
  const whenTrue = yes ? compile(yes) : computeNull;
  const whenFalse = no ? compile(no) : computeNull;
  // "A flow control wrapper, not a boolean condition" (reference, IIF).
  const wrapped = condition.kind === 'call' && condition.name === 'IgnoreFlowIfNullOrEmpty';
  return (person, work) => {
    if (wrapped) throw refused(call.name, 'notACondition', 'IgnoreFlowIfNullOrEmpty');
    for (const name of tested) {
      if (isEmpty(attribute(person, name))) throw refused(call.name, 'emptyInCondition', name);
    }
    const value = holds(person, work);
    const verdict = booleanOrNull(value);
    if (verdict === null) throw refused(call.name, 'notACondition', textOrEmpty(value, call.name));
    return verdict ? whenTrue(person, work) : whenFalse(person, work);
  };
}

function attribute(person: EntraPerson, name: string) {
  return Object.hasOwn(person, name) ? person[name] : null;
}

const emptinessTests: readonly string[] = ['IsNull', 'IsNullOrEmpty', 'IsPresent'];

function testedAttributes(condition: Argument): string[] {
  if (condition.kind === 'attribute') return [condition.name];
  if (condition.kind === 'comparison')
    return [...testedAttributes(condition.left), ...testedAttributes(condition.right)];
  if (condition.kind !== 'call' || !emptinessTests.includes(condition.name)) return [];
  const [tested] = condition.arguments;
  return tested?.kind === 'attribute' ? [tested.name] : [];
}

/**
 * "A case-sensitive string comparison of the source and key values"; an attribute without a value matches the key ""
 * (reference, Switch: "if the source attribute is empty"). The first matching key counts. If none matches, the default
 * applies; without a default, there is no value.
 */
function switchOf(call: Call, compile: (argument: Argument) => Compute): Compute {
  const [source, otherwise, ...pairs] = call.arguments.map((part) => (part === null ? computeNull : compile(part)));
  if (!source || !otherwise) return computeNull;
  const at = call.name;
  return (person, work) => {
    const value = textOrEmpty(source(person, work), at);
    for (let i = 0; i < pairs.length; i += 2) {
      const key = pairs[i];
      const compared = key ? textOrEmpty(key(person, work), at) : null;
      work.addCall(compared?.length ?? 0, at);
      if (compared === value) return (pairs[i + 1] ?? computeNull)(person, work);
    }
    return otherwise(person, work);
  };
}
