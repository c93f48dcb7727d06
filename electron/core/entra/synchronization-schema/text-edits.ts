import type { Edit, Node } from 'jsonc-parser';

/**
 * Edits of a JSON text that change nothing else. jsonc-parser's own `modify` reformats the whole line of an insertion, which
 * is the whole file when it has no line breaks. It also leaves a gap behind the last entry of a list.
 */
export interface TextStyle {
  readonly text: string;
  /** One step of indentation; null: the file has no line breaks. */
  readonly unit: string | null;
  readonly lineEnd: string;
}

/** The layout of a file. */
export function styleOf(text: string, root: Node): TextStyle {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const [first] = root.children ?? [];
  const unit = first ? lineStart(text, first.offset) : '';
  return { text, lineEnd, unit: unit === '' || !/[\r\n]/.test(text) ? null : unit };
}

/** Replaces a value. */
export function replaceValue(style: TextStyle, node: Node, value: unknown): Edit {
  const owner = node.parent?.parent ?? node;
  const isOnOneLine = !/[\r\n]/.test(style.text.slice(owner.offset, owner.offset + owner.length));
  const content = written(style, value, isOnOneLine ? null : lineStart(style.text, node.offset));
  return { offset: node.offset, length: node.length, content };
}

/** Adds a name and its value at the end of an object. */
export function addMember(style: TextStyle, object: Node, name: string, value: unknown): Edit {
  return append(style, object, (base) => [`${JSON.stringify(name)}: ${written(style, value, base)}`]);
}

/** Adds values at the end of a list. */
export function addEntries(style: TextStyle, list: Node, values: readonly unknown[]): Edit {
  return append(style, list, (base) => values.map((value) => written(style, value, base)));
}

/** Removes entries from a list, each with its comma and space. */
export function removeEntries(list: Node, isRemoved: (index: number) => boolean): Edit[] {
  const all = list.children ?? [];
  const firstKept = all.findIndex((_, index) => !isRemoved(index));
  const kept = all[firstKept];
  if (!kept) return [{ offset: list.offset + 1, length: list.length - 2, content: '' }];
  const start = all[0]?.offset ?? kept.offset;
  const leading = firstKept > 0 ? [{ offset: start, length: kept.offset - start, content: '' }] : [];
  const others = all.flatMap((node, index) => {
    const before = all[index - 1];
    if (!before || index < firstKept || !isRemoved(index)) return [];
    const offset = endOf(before);
    return [{ offset, length: endOf(node) - offset, content: '' }];
  });
  return [...leading, ...others];
}

function append(style: TextStyle, container: Node, write: (base: string | null) => readonly string[]): Edit {
  const { text, unit, lineEnd } = style;
  const children = container.children ?? [];
  const last = children.at(-1);
  if (!last) {
    const outer = lineStart(text, container.offset);
    const base = unit === null ? null : outer + unit;
    const content =
      base === null
        ? write(null).join(',')
        : `${lineEnd}${base}${write(base).join(`,${lineEnd}${base}`)}${lineEnd}${outer}`;
    return { offset: container.offset + 1, length: container.length - 2, content };
  }
  // New children get the same white space before them as the last child.
  const before = children.at(-2);
  const gap = text.slice(before ? text.indexOf(',', endOf(before)) + 1 : container.offset + 1, last.offset);
  const base = /[\r\n]/.test(gap) ? (/[^\r\n]*$/.exec(gap)?.[0] ?? '') : null;
  const content = write(base)
    .map((child) => `,${gap}${child}`)
    .join('');
  return { offset: endOf(last), length: 0, content };
}

/** @param base the indentation of the line on which the value begins; null: it fits on one line */
function written({ unit, lineEnd }: TextStyle, value: unknown, base: string | null): string {
  if (unit === null || base === null) return JSON.stringify(value);
  return JSON.stringify(value, null, unit).replaceAll('\n', `${lineEnd}${base}`);
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

/** The indentation of the line at an offset. */
function lineStart(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
