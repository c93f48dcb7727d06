import type { AttributeMapping } from '../../../../shared/contract';
import { keyOf } from './compare';

/** Text constants and attributes, whose spaces count, and other spaces. */
const parts = /"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\s+/g;

/**
 * Whether two tables map alike. The order of rows and spaces between the parts of an expression have no effect. Parses no
 * expression, since the state of every setup in the list depends on it.
 */
export function isSameTable(one: readonly AttributeMapping[], other: readonly AttributeMapping[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  const rows = identities(other);
  return identities(one).every((row, index) => row === rows[index]);
}

function identities(rows: readonly AttributeMapping[]): string[] {
  return rows.map(identity).sort();
}

function identity({ source, target, matching, defaultValue, apply }: AttributeMapping): string {
  const text = source.kind === 'expression' ? source.text.replace(parts, (part) => (part.trim() ? part : '')) : source;
  const { kind } = source;
  const from = kind === 'attribute' ? source.name : kind === 'constant' ? source.value : text;
  return JSON.stringify([keyOf(target), kind, from, matching, defaultValue, apply]);
}
