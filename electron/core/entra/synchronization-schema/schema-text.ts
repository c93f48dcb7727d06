import { type Node, parseTree } from 'jsonc-parser';
import { FailureError } from '../../lib/failure';
import { depthOf, lineOfMistake, maximumDepth, withoutMark } from '../../lib/json-text';

/** Real schemas have a few hundred KB. */
const maximumBytes = 10 * 1024 * 1024;

/** A JSON text with the locations of its nodes, so that it can be edited without rewriting the rest. */
export interface SchemaText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly root: Node;
}

/**
 * Parses JSON and keeps its layout. A leading byte order mark is accepted.
 * @throws FailureError `schema.tooBig`, `schema.tooDeep`, `schema.notJson` (line), `schema.twice` (field)
 */
export function readSchemaText(file: string): SchemaText {
  if (Buffer.byteLength(file) > maximumBytes) throw new FailureError('schema.tooBig');
  const text = withoutMark(file);
  if (depthOf(text) > maximumDepth) throw new FailureError('schema.tooDeep');
  try {
    // Strict, unlike jsonc-parser: accepts only what Entra can read, too.
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

/** A duplicate name in one object. JSON allows it, and parsers differ in which of the two they use. */
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
