import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parseTree } from 'jsonc-parser';

const folder = join(import.meta.dirname, '../../../../fixtures/synchronization-schemas');

/** A fixture in Entra's layout: two spaces, line feeds. */
export function schemaFile(name: 'several-rules' | 'sparse' | 'without-users' | 'odd-rows'): string {
  return readFileSync(join(folder, `${name}.json`), 'utf8');
}

/** The same file in the layouts of other programs. Only white space and the byte order mark differ. */
export const layouts: readonly [string, (text: string) => string][] = [
  ['two spaces', (text) => text],
  ['four spaces', (text) => text.replaceAll(/^ +/gm, '$&$&')],
  ['tabs', (text) => text.replaceAll(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2))],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['no line ends', (text) => text.replaceAll(/\n */g, '').replaceAll('": ', '":')],
  ['everything odd', (text) => `\ufeff${text.replaceAll(/\n( *)/g, '\r\n$1$1').replaceAll('": ', '" : ')}\r\n`],
];

/**
 * Every value of a JSON text by its path, spelled as in the text, and the names of every object in their order. A row of
 * mappings is named by its target, so that its path does not depend on the rows before it.
 */
export function leaves(file: string): Map<string, string> {
  const text = file.replace(/^\ufeff/, '');
  const found = new Map<string, string>();
  const root = parseTree(text);
  if (root) walk(root, '', text, found);
  return found;
}

function walk(node: Node, path: string, text: string, found: Map<string, string>): void {
  const children = node.children ?? [];
  if (node.type === 'object') {
    found.set(`${path}{}`, children.map((property) => property.children?.[0]?.value).join());
    for (const property of children) {
      const [name, value] = property.children ?? [];
      if (name && value) walk(value, `${path}.${name.value}`, text, found);
    }
  } else if (node.type === 'array') {
    for (const [index, child] of children.entries()) walk(child, `${path}[${nameOf(child) ?? index}]`, text, found);
    if (children.length === 0) found.set(`${path}[]`, '');
  } else {
    found.set(path, text.slice(node.offset, node.offset + node.length));
  }
}

function nameOf(node: Node): string | undefined {
  const property = node.children?.find((child) => child.children?.[0]?.value === 'targetAttributeName');
  return property?.children?.[1]?.value;
}

/** The differences between two JSON texts: `+path value`, `-path value`. */
export function jsonDiff(before: string, after: string): string[] {
  const [old, now] = [leaves(before), leaves(after)];
  const gone = [...old].filter(([path, value]) => now.get(path) !== value).map(([path, value]) => `-${path} ${value}`);
  const come = [...now].filter(([path, value]) => old.get(path) !== value).map(([path, value]) => `+${path} ${value}`);
  return [...gone, ...come];
}
