import { cutText } from '../lib/cut-text';
import { percentDecoded } from '../lib/percent-decoded';

/** Shorter texts occur by chance. */
const shortestPart = 8;
/** With at least this many other characters, UUIDs in a token count as public: tokens of Webex end with the organization's. */
const enoughBesidesUuids = 24;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * A text of a server without the token, cut to `maximum` characters: for everything that a message or a record keeps of
 * an answer. Bounded in time: the rest of a long text is not searched, but dropped.
 */
export function serverText(text: string, token: string, maximum: number): string {
  return cutText(withoutToken(cutText(text, 4 * maximum), token), maximum);
}

/**
 * Replaces every occurrence of the token by `[token]`, then every word that has a part of it: eight characters in a row,
 * also in percent-encoding (repeated too), base64, base64url or hexadecimal. Compares without case and punctuation,
 * because a host is reported in lower case and divides a text by dots.
 */
export function withoutToken(text: string, token: string): string {
  return tokenRemover(token)(text);
}

/**
 * `withoutToken` for many texts.
 * @param shortest characters in a row that count as a part of the token: more for lists so long that eight occur by chance
 */
export function tokenRemover(token: string, shortest = shortestPart): (text: string) => string {
  if (token.length < shortest) return (text) => text;
  let forms: readonly string[] | undefined;
  return (text) =>
    withoutWhole(text, token).replace(/\S{8,}/g, (word) => {
      if (word === '[token]' || word.length < shortest) return word;
      forms ??= formsOf(token);
      return hasPart(word, forms, shortest) ? '[token]' : word;
    });
}

/** The token can have any length, so it is not made into a regular expression. */
function withoutWhole(text: string, token: string): string {
  if (text.length < token.length) return text;
  const [lowerText, lowerToken] = [asciiLowerCase(text), asciiLowerCase(token)];
  let [result, from] = ['', 0];
  for (let found = lowerText.indexOf(lowerToken); found >= 0; found = lowerText.indexOf(lowerToken, from)) {
    result += `${text.slice(from, found)}[token]`;
    from = found + token.length;
  }
  return result + text.slice(from);
}

function hasPart(word: string, forms: readonly string[], shortest: number): boolean {
  const plain = lettersOf(percentDecoded(word));
  for (let at = 0; at + shortest <= plain.length; at += 1) {
    const part = plain.slice(at, at + shortest);
    if (forms.some((form) => form.includes(part))) return true;
  }
  return false;
}

/** What a server can make of the token. */
function formsOf(token: string): string[] {
  const pieces = token.split(uuid);
  const secret = pieces.join('').length < enoughBesidesUuids ? [token] : pieces;
  return secret
    .flatMap((piece) => [
      piece,
      Buffer.from(piece).toString('hex'),
      // A text in front of the token moves its bytes within the groups of three.
      ...['', '.', '..'].map((before) => Buffer.from(before + piece).toString('base64')),
    ])
    .map(lettersOf)
    .filter((form) => form.length >= shortestPart);
}

/** Without what differs between base64 and base64url, and what divides a host. */
function lettersOf(text: string): string {
  return asciiLowerCase(text).replace(/[^0-9a-z]+/g, '');
}

/** Keeps the length of every text, which `toLowerCase` does not. */
function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
