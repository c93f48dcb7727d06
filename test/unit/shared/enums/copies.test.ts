import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../../shared/enums/in-order';

/** A list of texts or numbers in the source: an array, or a union of literal types. */
interface List {
  readonly at: string;
  readonly kind: 'array' | 'union';
  readonly values: readonly string[];
}

const folders = ['electron', 'renderer', 'shared'];
const files = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file));

describe('an enumeration', () => {
  it('is written once: no other list has all of its values', () => {
    const lists = files.flatMap((file) => listsOf(file, readFileSync(file, 'utf8')));
    expect(lists.length).toBeGreaterThan(100);
    expect(copiesIn(lists)).toEqual([]);
  });

  it('is found when it is copied, in any order, as an array or as a union', () => {
    const lists = [
      listsOf('shared/enums/a.ts', "export const colours = ['red', 'green', 'blue'] as const;"),
      listsOf('electron/b.ts', "const order: readonly Colour[] = ['blue', 'green', 'red'];"),
      listsOf('renderer/c.ts', "type Colour = 'green' | 'blue' | 'red';"),
      listsOf('renderer/d.ts', "const some: readonly Colour[] = ['green', 'blue'];"),
    ];
    expect(copiesIn(lists.flat())).toEqual(['shared/enums/a.ts:1, electron/b.ts:1, renderer/c.ts:1: blue, green, red']);
  });

  it('can have another order of all its values', () => {
    expect(inOrder<'a' | 'b'>({ b: true, a: true })).toEqual(['b', 'a']);
  });
});

/** Arrays of the same values as another array or union. Of two values, or of numbers, only what shared/enums has is an enumeration. */
function copiesIn(lists: readonly List[]): string[] {
  const byValues = new Map<string, List[]>();
  for (const list of lists) {
    const values = [...list.values].sort().join(', ');
    byValues.set(values, [...(byValues.get(values) ?? []), list]);
  }
  return [...byValues].flatMap(([values, same]) => {
    const isEnum = same.some(({ at, kind }) => kind === 'array' && at.startsWith('shared/enums/'));
    const isLong = values.split(', ').length > 2 && /[a-z]/.test(values) && same.some(({ kind }) => kind === 'array');
    return same.length > 1 && (isEnum || isLong) ? `${same.map(({ at }) => at).join(', ')}: ${values}` : [];
  });
}

function listsOf(file: string, source: string): List[] {
  const { program } = parseSync(file, source);
  const lists: List[] = [];
  const add = (kind: List['kind'], { start }: { start: number }, parts: readonly unknown[]) => {
    const values = parts.map(literalOf);
    if (values.length > 1 && values.every((value) => value !== null))
      lists.push({ at: `${file}:${source.slice(0, start).split('\n').length}`, kind, values });
  };
  new Visitor({
    ArrayExpression: (node) => add('array', node, node.elements),
    TSUnionType: (node) => add('union', node, node.types),
  }).visit(program);
  return lists;
}

/** The value of a literal, or of a literal's type; null: it is something else. */
function literalOf(part: unknown): string | null {
  const node = part as { type: string; value?: unknown; literal?: { value?: unknown } } | null;
  const value = node?.type === 'TSLiteralType' ? node.literal?.value : node?.type === 'Literal' ? node.value : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
