import type { EntraPerson } from '../../../../shared/contract';
import { testedAttributes } from '../cautions';
import type { Argument, Call } from '../tree';
import { booleanOrNull, type Compute, isEmpty, textOrEmpty } from './convert';
import { refused } from './outcome';
import { deciding, fallible, tryUnused } from './unused';

type Form = (call: Call, compile: (argument: Argument) => Compute) => Compute;

const computeNull: Compute = () => null;

/**
 * Functions that do not need all of their arguments. The reference does not specify whether Entra evaluates the others: when
 * one of them fails, the result is in doubt. Microsoft's SuccessFactors guide depends on one case, which is therefore sure
 * (Date format handling: a Switch whose default would fail for the very key that it handles).
 */
export const forms = { Coalesce: coalesce, IIF: iif, Switch: switchOf } satisfies Record<string, Form>;

export function isForm(name: string): name is keyof typeof forms {
  return Object.hasOwn(forms, name);
}

/** "Returns the first source value that isn't NULL"; an empty text is a value. */
function coalesce(call: Call, compile: (argument: Argument) => Compute): Compute {
  const parts = call.arguments.map((part) => (part === null ? computeNull : compile(part)));
  const canFail = fallible(call.arguments, parts);
  return (person, work) => {
    for (const [place, part] of parts.entries()) {
      const isBehind = (index: number) => index > place;
      const value = deciding(part, canFail, isBehind, person, work, call.name);
      work.addCall(0, call.name);
      if (value === null) continue;
      tryUnused(canFail, isBehind, person, work, call.name);
      return value;
    }
    return null;
  };
}

/**
 * "If the source attribute used within the IIF function is empty or null, the condition check fails" (reference, IIF, Known
 * limitations), so a condition must not read an attribute that is empty.
 *
 * The same list calls `IsNullOrEmpty([country])` and `IsPresent([country])` unsupported, but "Workday expression mapping
 * functions" (Conditional date-based logic) has them in IIF, and two public reports say that they work. Those are in doubt. A
 * condition on another function (`Len([LastName]) <= 5`) is evaluated normally.
 */
function iif(call: Call, compile: (argument: Argument) => Compute): Compute {
  const [condition, yes, no] = call.arguments;
  if (!condition) return computeNull;
  const [read, tested] = [readAttributes(condition), testedAttributes(condition)];
  const holds = compile(condition);
  const whenTrue = yes ? compile(yes) : computeNull;
  const whenFalse = no ? compile(no) : computeNull;
  const canFail = fallible([yes ?? null, no ?? null], [whenTrue, whenFalse]);
  const at = call.name;
  // "A flow control wrapper, not a boolean condition" (reference, IIF).
  const wrapped = condition.kind === 'call' && condition.name === 'IgnoreFlowIfNullOrEmpty';
  return (person, work) => {
    if (wrapped) throw refused(at, 'notACondition', 'IgnoreFlowIfNullOrEmpty');
    for (const name of read) {
      if (isEmpty(attribute(person, name))) throw refused(at, 'emptyInCondition', name);
    }
    for (const name of tested) {
      const { value } = refused(at, 'emptyInCondition', name);
      if (!isEmpty(attribute(person, name)) || value.kind !== 'refused') continue;
      work.addDoubt({ function: at, why: 'pagesDisagree', cause: value });
    }
    const value = deciding(holds, canFail, () => true, person, work, at);
    const verdict = booleanOrNull(value);
    if (verdict === null) throw refused(at, 'notACondition', textOrEmpty(value, at));
    tryUnused(canFail, (index) => index === (verdict ? 1 : 0), person, work, at);
    return verdict ? whenTrue(person, work) : whenFalse(person, work);
  };
}

function attribute(person: EntraPerson, name: string) {
  return Object.hasOwn(person, name) ? person[name] : null;
}

/** The attributes that a condition reads itself. */
function readAttributes(condition: Argument): string[] {
  if (condition.kind === 'attribute') return [condition.name];
  return condition.kind === 'comparison' ? [...readAttributes(condition.left), ...readAttributes(condition.right)] : [];
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
  const canFail = fallible(call.arguments.slice(2), pairs);
  const isAny = () => true;
  const isValue = (index: number) => index % 2 === 1;
  /** At each key: what may still be evaluated, and what a match leaves unused. */
  const places = pairs.map((_, key) => {
    const isLeft = (index: number) => isValue(index) || index > key;
    return { isLeft, isUnused: (index: number) => isLeft(index) && index !== key + 1 };
  });
  return (person, work) => {
    const value = textOrEmpty(deciding(source, canFail, isAny, person, work, at), at);
    for (let i = 0; i < pairs.length; i += 2) {
      const [key, place] = [pairs[i], places[i]];
      if (!key || !place) continue;
      const compared = textOrEmpty(deciding(key, canFail, place.isLeft, person, work, at), at);
      work.addCall(compared.length, at);
      if (compared !== value) continue;
      tryUnused(canFail, place.isUnused, person, work, at);
      return (pairs[i + 1] ?? computeNull)(person, work);
    }
    tryUnused(canFail, isValue, person, work, at);
    return otherwise(person, work);
  };
}
