import { type Node, parseTree } from 'jsonc-parser';
import { FailureError } from '../../lib/failure';
import { depthOf, lineOfMistake, maximumDepth, withoutMark } from '../../lib/json-text';

/** Real schemas have a few hundred KB. */
const maximumBytes = 10 * 1024 * 1024;

/** A JSON text and the places of everything in it, so that it can be changed without being written anew. */
export interface SchemaText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly root: Node;
}

/**
 * Reads JSON without losing how it is written. A byte order mark may stand in front. @throws FailureError `schema.tooBig`,
 * `schema.tooDeep`, `schema.notJson` (line), `schema.twice` (field)
 */
export function readSchemaText(file: string): SchemaText {
  if (Buffer.byteLength(file) > maximumBytes) throw new FailureError('schema.tooBig');
  const text = withoutMark(file);
  if (depthOf(text) > maximumDepth) throw new FailureError('schema.tooDeep');
  try {
    // Strict, which jsonc-parser is not: what passes here is what Entra reads too.
    JSON.parse(text);
  } catch {
    throw new FailureError('schema.notJson', { line: lineOfMistake(text) });
  }
  const root = parseTree(text);
  if (!root) throw new FailureError('schema.notJson');
  const twice = repeatedName(root);
  if (twice !== null) throw new FailureError('schema.twice', { field: twice });
  return { text, root };
}

/** A name that stands twice in one object. JSON allows it, and readers differ in which of the two they take. */
function repeatedName(root: Node): string | null {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const children = node.children ?? [];
    for (const child of children) waiting.push(child);
    if (node.type !== 'object') continue;
    const names = new Set<unknown>();
    for (const property of children) {
      const name: unknown = property.children?.[0]?.value;
      if (names.has(name)) return String(name);
      names.add(name);
    }
  }
  return null;
}
