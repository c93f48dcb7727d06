import type { Failure, Policies, PolicyInEffect } from '../../../shared/contract';
import { type PolicyName, policyNames } from '../../../shared/enums/policies';
import { editDistance } from '../lib/edit-distance';
import type { PolicyContext, PolicyTraits } from './kinds';
import { policySchema } from './schema';
import type { PolicyState } from './state';

/** A file or a key of the registry that was read, or why it was not. */
export type PolicySource = {
  /** The path or the key, for messages. */
  readonly source: string;
} & ({ readonly values: Readonly<Record<string, unknown>> } | { readonly failure: Failure });

/** Upper bound on a value or a name in a message, in characters. */
const maximumShown = 100;

/**
 * Reads the values of all sources; the first one that sets a policy wins. A value that is not permitted is a problem, and that
 * policy alone is ignored. So is each unknown name.
 */
export function parsePolicies(sources: readonly PolicySource[], context: PolicyContext): PolicyState {
  const inEffect = new Map<PolicyName, PolicyInEffect & { readonly value: unknown }>();
  const problems: Failure[] = [];
  for (const read of sources) {
    if ('failure' in read) {
      problems.push(read.failure);
      continue;
    }
    const { source, values } = read;
    for (const [given, value] of Object.entries(values)) {
      const name = nameOf(given, context);
      const outcome = name ? readValue({ name, value, source }, context) : unknownName(given, source);
      if ('failure' in outcome) problems.push(outcome.failure);
      else if (!inEffect.has(outcome.name)) inEffect.set(outcome.name, outcome);
    }
  }
  const set = policyNames.flatMap((name) => inEffect.get(name) ?? []);
  return {
    // Each value was read by the traits of its own name.
    current: Object.fromEntries(set.map(({ name, value }) => [name, value])) as Policies,
    inEffect: set.map(({ value: _, ...shown }) => shown),
    problems,
  };
}

/** The names of values in the registry have no case. */
function nameOf(given: string, { typed }: PolicyContext): PolicyName | undefined {
  return policyNames.find((each) => each === given || (!typed && each.toLowerCase() === given.toLowerCase()));
}

type Given = { readonly name: PolicyName; readonly value: unknown; readonly source: string };

function readValue({ name, value, source }: Given, context: PolicyContext) {
  const traits: PolicyTraits<unknown> = policySchema[name];
  const read = traits.read(value, context);
  if (read === undefined) {
    const detail = { policy: name, given: shown(value), kind: traits.kind, permitted: traits.permitted.join(', ') };
    return { failure: { code: 'policy.badValue', detail: { ...detail, source } } as const };
  }
  return { name, value: read, text: Array.isArray(read) ? read.join(', ') : String(read), source };
}

function unknownName(given: string, source: string): { readonly failure: Failure } {
  const lower = given.slice(0, maximumShown).toLowerCase();
  const near = policyNames.find((each) => editDistance(lower, each.toLowerCase()) <= 2);
  return { failure: { code: 'policy.unknownName', detail: { policy: shown(given), nearest: near ?? '', source } } };
}

/** A value in a message: short, and without characters that could change how the message is shown. */
function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return text.length > maximumShown ? `${text.slice(0, maximumShown)}…` : text;
}
