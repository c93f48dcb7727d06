import { Fault } from './fault';

const name = /[A-Za-z_][A-Za-z0-9_]*/y;
/** With a sign (DateAdd's `-10`), a fraction (Len's `42568.75`), or hexadecimal (BitAnd's `&HF`). */
const number = /-?[0-9]+(?:\.[0-9]+)?|&H[0-9A-Fa-f]+/y;
const operator = /<>|<=|>=|[=<>]/y;
const notSpace = /[^\s]/g;

/** Reads an expression piece by piece. Each piece begins at `at`, after `next()` has skipped white space. */
export class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Skips white space and line ends. @returns the character there, '' at the end */
  next(): string {
    const code = this.text.charCodeAt(this.at);
    if (code <= 32 || code > 127 || Number.isNaN(code)) {
      notSpace.lastIndex = this.at;
      this.at = notSpace.test(this.text) ? notSpace.lastIndex - 1 : this.text.length;
    }
    return this.text.charAt(this.at);
  }

  name(): string {
    return this.take(name);
  }

  number(): string {
    return this.take(number);
  }

  operator(): string {
    return this.take(operator);
  }

  /** @returns the text that `pattern` matches here, '' when it does not match */
  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return '';
    const start = this.at;
    this.at = pattern.lastIndex;
    return this.text.slice(start, this.at);
  }

  /**
   * A constant in quotes. "If you need a backslash or quotation mark in the string, it must be escaped with the backslash
   * symbol" (reference, Syntax overview), so a backslash before any other character is an error: `\\d`, not `\d`. (One
   * example of the Workday guide has a lone `\+`; doubling it is correct in both cases.) Line ends are kept.
   */
  quoted(): string {
    const start = this.at;
    let value = '';
    let from = start + 1;
    for (let i = from; i < this.text.length; i += 1) {
      const code = this.text.charCodeAt(i);
      if (code === 0x22) {
        this.at = i + 1;
        return value + this.text.slice(from, i);
      }
      if (code !== 0x5c) continue;
      const escaped = this.text.charAt(i + 1);
      if (escaped === '') break;
      if (escaped !== '"' && escaped !== '\\') {
        const found = this.text.slice(i, i + 1 + String.fromCodePoint(this.text.codePointAt(i + 1) ?? 0).length);
        throw new Fault({ code: 'badEscape', start: i, end: i + found.length, found, expected: ['\\\\', '\\"'] });
      }
      value += this.text.slice(from, i);
      from = i + 1;
      i += 1;
    }
    throw new Fault({ code: 'unclosedText', start, end: this.text.length });
  }

  /**
   * An attribute in brackets. Its name is the exact text in between. Nested brackets come in pairs, as in `[emails[type eq
   * "work"].value]`; a bracket in quotes does not count.
   */
  bracketed(): string {
    const start = this.at;
    let depth = 0;
    let quoted = false;
    for (let i = start; i < this.text.length; i += 1) {
      const code = this.text.charCodeAt(i);
      if (code === 0x22 && depth > 1) quoted = !quoted;
      else if (quoted) continue;
      else if (code === 0x5b) depth += 1;
      else if (code === 0x5d) depth -= 1;
      if (depth > 0) continue;
      this.at = i + 1;
      const inside = this.text.slice(start + 1, i);
      if (inside.trim() === '') throw new Fault({ code: 'emptyAttribute', start, end: this.at });
      return inside;
    }
    // The name most likely ended before the next comma, bracket or line end.
    const end = this.text.slice(start).search(/[,)"\n]/);
    throw new Fault({ code: 'unclosedAttribute', start, end: end < 0 ? this.text.length : start + end });
  }

  /** The token at the position, for a message: a name, a number, or one character. */
  lexeme(): string {
    const start = this.at;
    const found = this.name() || this.number() || this.operator();
    this.at = start;
    return found || String.fromCodePoint(this.text.codePointAt(start) ?? 0x20);
  }
}
