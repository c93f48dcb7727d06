/** Shorter texts occur by chance. */
const shortestToken = 8;

/**
 * Replaces every occurrence of the token by `[token]`. Compares without case, because hosts are reported in lower case.
 * The token can have any length, so it is not made into a regular expression.
 */
export function withoutToken(text: string, token: string): string {
  if (token.length < shortestToken || text.length < token.length) return text;
  const [lowerText, lowerToken] = [asciiLowerCase(text), asciiLowerCase(token)];
  let [result, from] = ['', 0];
  for (let found = lowerText.indexOf(lowerToken); found >= 0; found = lowerText.indexOf(lowerToken, from)) {
    result += `${text.slice(from, found)}[token]`;
    from = found + token.length;
  }
  return result + text.slice(from);
}

/** Keeps the length of every text, which `toLowerCase` does not. */
function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
