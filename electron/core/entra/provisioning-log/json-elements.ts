/** Most characters of one event; longer ones only exist in files that are no log. */
const longestElement = 4_000_000;

/** The array of Graph's answer, and what precedes it: names of OData, in any order. */
const answer =
  /^\s*\{\s*(?:"@?odata\.[^"]{0,200}"\s*:\s*(?:"[^"]{0,20000}"|\d{1,15}|null)\s*,\s*){0,10}"(?:value|records)"\s*:\s*\[/i;

/**
 * Splits the text of a JSON file into the texts of its outermost objects, chunk by chunk, so that a file of any size is read with
 * progress, and a damaged one up to where it breaks. Takes an array, Graph's answer (`value`), one object, and objects one after
 * another. What follows an array or an answer is split in the same way: further pages come as whole answers.
 */
export class JsonElements {
  /** The answer of Graph names a next page. */
  more = false;
  #rest: string;
  #scanned = 0;
  #depth = 0;
  #start = -1;
  #inString = false;
  #ended = false;
  readonly #isArray: boolean;

  /** @param beginning the first characters of the file, enough for the names that precede the events */
  constructor(beginning: string) {
    const prefix = (answer.exec(beginning) ?? /^\s*\[/.exec(beginning))?.[0] ?? '';
    this.#isArray = prefix !== '';
    this.more = nextLink.test(prefix);
    this.#rest = beginning.slice(prefix.length);
  }

  /** The file ended within an event, or before the end of its array. */
  get cut(): boolean {
    return this.#depth > 0 || (this.#isArray && !this.#ended);
  }

  /** The objects that are complete with this chunk. @throws RangeError an object is longer than any event */
  *push(chunk: string): Generator<string, void> {
    const text = this.#rest + chunk;
    const { length } = text;
    let at = this.#scanned;
    // In local variables the loop over every character takes half the time.
    let depth = this.#depth;
    let start = this.#start;
    let inString = this.#inString;
    let end = this.#ended ? at : length;
    for (; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (inString) {
        if (code === backslash) at += 1;
        else if (code === quote) inString = false;
      } else if (code === quote) inString = true;
      else if (code === openBrace || code === openBracket) {
        if (depth === 0) start = at;
        depth += 1;
      } else if (code === closeBrace || code === closeBracket) {
        if (depth === 0) {
          this.#ended = true;
          end = Math.min(end, at);
        } else {
          depth -= 1;
          if (depth === 0) yield text.slice(start, at + 1);
        }
      }
    }
    this.#depth = depth;
    this.#inString = inString;
    if (end < length && nextLink.test(text.slice(end))) this.more = true;
    // Between two objects nothing is kept. A backslash at the end of a chunk has led beyond it.
    const from = Math.min(depth > 0 ? start : at, length);
    if (length - from > longestElement) throw new RangeError('An event is too long.');
    this.#rest = text.slice(from);
    this.#scanned = at - from;
    this.#start = depth > 0 ? 0 : -1;
  }
}

/** A link to the next page, which is null on the last page of some answers. */
const nextLink = /"@?odata\.nextLink"\s*:\s*"/i;

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
