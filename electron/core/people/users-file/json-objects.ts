/** Upper bound on an answer without its list, and on one object; in characters. */
const most = 4_000_000;

/** What is around the objects of a list. */
export interface JsonFrames {
  /** The members of each answer of Graph, with an empty `value`. Null: the text is no list, or ends too early. */
  readonly answers: readonly object[] | null;
}

/** Between objects are blanks, commas and empty elements. */
const between = /^(?:[\s,]|null)*$/;

/**
 * The objects of lists in JSON, one after the other, so that a long one needs little memory. A list is an array of objects, the
 * member `value` of an answer of Microsoft Graph ("List users", response), or objects one after another. Answers can also be
 * elements of an array, or follow one another: the pages of one list.
 * @returns what is around them
 */
export async function* jsonObjects(texts: AsyncIterable<string>): AsyncGenerator<string, JsonFrames> {
  const answers: object[] = [];
  /** An object outside of a list of `value`: an answer, or an object of the list itself. */
  let outer = '';
  let inner = '';
  let depth = 0;
  /** The depth of outer objects: within an array it is 1. */
  let base = 0;
  /** The depth within the list of an answer; 0: not in one. */
  let list = 0;
  let isAnswer = false;
  let isText = false;
  let isEscaped = false;
  /** Between the objects is something else. */
  let isForeign = false;
  for await (const text of texts) {
    let from = 0;
    const keep = (to: number) => {
      const part = text.slice(from, to);
      from = to;
      if (depth === base || depth === list) isForeign ||= !between.test(part);
      else if (list > 0 && depth > list) inner += part;
      else outer += part;
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
        if (code === openBracket && depth === 0) {
          from = at + 1;
          base = 1;
        } else if (code === openBracket && depth === base + 1 && list === 0 && /"value"\s*:\s*$/.test(outer)) {
          outer += '[';
          from = at + 1;
          list = depth + 1;
          isAnswer = true;
        } else if (code === openBracket && (depth === base || depth === list)) isForeign = true;
        depth += 1;
      } else if (code === closeBrace || code === closeBracket) {
        const endsInner = list > 0 && depth === list + 1;
        const endsOuter = list === 0 && depth === base + 1;
        keep(endsInner || endsOuter ? at + 1 : at);
        // The end of an answer's list belongs to the answer; that of an array belongs to nothing.
        if (depth === list) list = 0;
        else if (depth === base) [from, base] = [at + 1, 0];
        depth -= 1;
        if (endsInner) {
          yield inner;
          inner = '';
        } else if (endsOuter) {
          const answer = isAnswer ? answerIn(outer) : null;
          if (answer) answers.push(answer);
          else if (isAnswer) isForeign = true;
          else yield outer;
          [outer, isAnswer] = ['', false];
        }
        if (depth < 0) return { answers: null };
      }
    }
    keep(text.length);
    if (outer.length > most || inner.length > most) return { answers: null };
  }
  return { answers: depth === 0 && !isText && !isForeign ? answers : null };
}

function answerIn(text: string): object | null {
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];
