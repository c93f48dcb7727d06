/** Upper bound on what is outside of the objects, and on one object; in characters. */
const most = 4_000_000;

/** What is around the objects of a list. */
export interface JsonFrame {
  /** The members of the answer, with an empty `value`; or an empty array. Null: the text has no list, or ends too early. */
  readonly frame: unknown;
}

/**
 * The objects of a list in JSON, one after the other, so that a long one needs little memory: of an array, or of the member
 * `value` of an answer of Microsoft Graph ("List users", response).
 * @returns what is around them
 */
export async function* jsonObjects(texts: AsyncIterable<string>): AsyncGenerator<string, JsonFrame> {
  let frame = '';
  let object = '';
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  /** Between the objects is something else. */
  let isForeign = false;
  /** The depth of the list's brackets; 0: it has not begun. */
  let list = 0;
  for await (const text of texts) {
    let from = 0;
    const keep = (to: number) => {
      const part = text.slice(from, to);
      from = to;
      if (list === 0 || depth < list) frame += part;
      else if (depth > list) object += part;
      else if (!/^(?:[\s,]|null)*$/.test(part)) isForeign = true;
    };
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (code === backslash) isEscaped = true;
        else if (code === quote) isText = false;
      } else if (code === quote) isText = true;
      else if (code === openBrace || code === openBracket) {
        keep(at);
        const begins =
          list === 0 && code === openBracket && (depth === 0 || (depth === 1 && /"value"\s*:\s*$/.test(frame)));
        if (begins) {
          frame += '[';
          from = at + 1;
        }
        depth += 1;
        if (begins) list = depth;
      } else if (code === closeBrace || code === closeBracket) {
        const isObject = list > 0 && depth === list + 1;
        keep(isObject ? at + 1 : at);
        if (list > 0 && depth === list) from = at;
        depth -= 1;
        if (isObject) {
          yield object;
          object = '';
        }
      }
    }
    keep(text.length);
    if (frame.length > most || object.length > most) return { frame: null };
  }
  try {
    return { frame: depth === 0 && !isText && list > 0 && !isForeign ? JSON.parse(frame) : null };
  } catch {
    return { frame: null };
  }
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];
