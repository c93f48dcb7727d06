import { type Expression, evaluateExpression, parseExpression } from '../../../../electron/core/expressions';
import type { EntraPerson, MappingValue } from '../../../../shared/contract';

/** The tree of an expression that must be valid. */
export function parsed(text: string): Expression {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}\n${JSON.stringify(result.error)}`);
  return result.expression;
}

/** The value of an expression for a person, or the whole outcome if it has no value. */
export function result(text: string, person: EntraPerson = {}): unknown {
  const outcome = evaluateExpression(parsed(text), person);
  return outcome.kind === 'value' ? outcome.value : outcome;
}

/** A matcher for an outcome that Entra rejects. */
export function refusal(code: string, detail?: string): Partial<MappingValue> {
  return { kind: 'refused', code, ...(detail === undefined ? {} : { detail }) };
}
