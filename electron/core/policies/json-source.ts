import { type Node, parseTree } from 'jsonc-parser';
import { lineOfMistake, withoutMark } from '../lib/json-text';
import type { PolicySource } from './parse';

/**
 * Reads a JSON file with policies: one object, whose `$schema` is for editors.
 * @returns its values, or `policy.malformed` with the reason: `notText`, `notJson` (line), `notObject` or `twice` (name)
 */
export function jsonSource(bytes: Uint8Array, source: string): PolicySource {
  const malformed = (reason: string, detail: Readonly<Record<string, string | number>> = {}): PolicySource => ({
    source,
    failure: { code: 'policy.malformed', detail: { source, reason, ...detail } },
  });
  let text: string;
  try {
    text = withoutMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return malformed('notText');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return malformed('notJson', { line: lineOfMistake(text) });
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return malformed('notObject');
  // JSON.parse keeps the last one, other readers the first.
  const twice = firstTwice(parseTree(text));
  if (twice !== null) return malformed('twice', { name: twice.slice(0, 100) });
  const { $schema: _, ...values } = json as Record<string, unknown>;
  return { source, values };
}

function firstTwice(tree: Node | undefined): string | null {
  const names = tree?.children?.map(({ children }) => String(children?.[0]?.value)) ?? [];
  return names.find((name, at) => names.indexOf(name) !== at) ?? null;
}
