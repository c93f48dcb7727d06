import { functionNamed } from './table';
import type { Argument, Call, Expression } from './tree';

/** Something in an expression about which Microsoft's pages warn, or about which they disagree. */
export interface Caution {
  readonly code: /**
   * IIF whose condition tests whether an attribute is empty: unsupported (reference, IIF, Known limitations), but used in
   * "Workday expression mapping functions".
   */
    | 'testsEmptiness'
    /**
     * Switch on such a test: "do not use the nested functions IsPresent, IsNull or IsNullOrEmpty" (reference, Switch), but
     * used there (IsPresent) and in "Customize user provisioning attribute-mappings" (Default value if null).
     */
    | 'switchesOnTest'
    /** "Isn't supported for use with other provisioning applications" (reference, SelectUniqueValue). */
    | 'notSupported'
    /**
     * "Isn't compatible with setting scope to Sync All users and groups" ("Customize user provisioning attribute-mappings",
     * Provisioning a role to a SCIM app).
     */
    | 'assignedOnly'
    /** Another result each time: the moment, or chance. */
    | 'changes';
  readonly function: string;
}

const emptinessTests: readonly string[] = ['IsNull', 'IsNullOrEmpty', 'IsPresent'];

/** The cautions about an expression: each function once for each code, in the order of their first use. */
export function cautionsOf(expression: Expression): Caution[] {
  const found = new Map<string, Caution>();
  for (const call of callsIn(expression)) {
    for (const code of codesOf(call)) found.set(`${code} ${call.name}`, { code, function: call.name });
  }
  return [...found.values()];
}

/** The attributes that a condition of IIF tests for being empty, alone or within another function. */
export function testedAttributes(condition: Argument): string[] {
  if (condition.kind === 'comparison')
    return [...testedAttributes(condition.left), ...testedAttributes(condition.right)];
  const [first] = condition.kind === 'call' ? condition.arguments : [];
  if (condition.kind !== 'call' || !first) return [];
  if (condition.name === 'Not') return testedAttributes(first);
  return emptinessTests.includes(condition.name) ? attributesIn(first) : [];
}

function attributesIn(argument: Argument): string[] {
  if (argument.kind === 'attribute') return [argument.name];
  return argument.kind === 'call' ? argument.arguments.flatMap((each) => (each ? attributesIn(each) : [])) : [];
}

/** Whether the value is the outcome of a test for being empty, or its negation. */
function isEmptinessTest(argument: Argument | null | undefined): boolean {
  if (argument?.kind !== 'call') return false;
  return emptinessTests.includes(argument.name) || (argument.name === 'Not' && isEmptinessTest(argument.arguments[0]));
}

/** The text constants of an expression, each once. */
export function textsOf(expression: Expression): string[] {
  const texts = callsIn(expression).flatMap((call) =>
    call.arguments.flatMap((argument) =>
      argument?.kind === 'comparison' ? [argument.left, argument.right] : (argument ?? []),
    ),
  );
  return [...new Set(texts.flatMap((argument) => (argument.kind === 'text' ? argument.value : [])))];
}

function codesOf(call: Call): Caution['code'][] {
  const [first] = call.arguments;
  const { depends, onlyInto } = functionNamed(call.name) ?? {};
  return [
    ...(call.name === 'IIF' && first && testedAttributes(first).length > 0 ? ['testsEmptiness' as const] : []),
    ...(call.name === 'Switch' && isEmptinessTest(first) ? ['switchesOnTest' as const] : []),
    ...(onlyInto ? ['notSupported' as const] : []),
    ...(/AppRoleAssignment/.test(call.name) ? ['assignedOnly' as const] : []),
    ...(depends === 'moment' || depends === 'chance' ? ['changes' as const] : []),
  ];
}

/** All calls, the outer ones first. */
function callsIn(argument: Argument | null): Call[] {
  if (argument?.kind === 'comparison') return [...callsIn(argument.left), ...callsIn(argument.right)];
  return argument?.kind === 'call' ? [argument, ...argument.arguments.flatMap(callsIn)] : [];
}
