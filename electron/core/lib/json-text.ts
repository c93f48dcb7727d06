import { type ParseError, parseTree } from 'jsonc-parser';

/** A file without its byte order mark. */
export function withoutMark(file: string): string {
  return file.startsWith('\ufeff') ? file.slice(1) : file;
}

/** Below the limit of a recursive parser, and above the depth of a schema with the longest allowed expression. */
export const maximumDepth = 500;

/** How deeply objects and arrays are nested. Scans the text in one pass, because it must accept any text. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

/** The line, from 1, with the first JSON syntax error; 0: the text is empty or nested too deeply. */
export function lineOfMistake(text: string): number {
  if (text.trim() === '' || depthOf(text) > maximumDepth) return 0;
  const errors: ParseError[] = [];
  // The parser takes a microsecond for each space.
  const short = text.replace(/[ \t]{2,}/g, ' ');
  parseTree(short, errors, { disallowComments: true });
  const [first] = errors;
  return first ? short.slice(0, first.offset).split(/\r\n|\r|\n/).length : 0;
}
