import { type ParseError, parseTree } from 'jsonc-parser';

/** A file without its byte order mark. */
export function withoutMark(file: string): string {
  return file.startsWith('\ufeff') ? file.slice(1) : file;
}

/** Below what a recursive parser stands, and above what an expression of the longest length makes of a schema. */
export const maximumDepth = 500;

/** How often objects and lists are inside one another. By hand, because it has to take any text in one pass. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return deepest;
}

/** The line, from 1, in which a text stops being JSON; 0: it is empty, or too deep to look. */
export function lineOfMistake(text: string): number {
  if (text.trim() === '' || depthOf(text) > maximumDepth) return 0;
  const mistakes: ParseError[] = [];
  parseTree(text, mistakes, { disallowComments: true });
  const [first] = mistakes;
  return first ? text.slice(0, first.offset).split(/\r\n|\r|\n/).length : 0;
}
