/** Shorter ones are no tokens of Webex, and would be found in any text. */
const shortestToken = 16;

/** What people paste: with quotes around it, broken over lines by a mail, without the scheme that a browser hides. */
export function pastedAddress(text: string): string {
  const address = withoutBreaks(text);
  return /^[a-z]+:\/\//i.test(address) ? address : `http://${address}`;
}

/**
 * Whether a text holds what a pasted answer held: the same address, however it is written, or its token. Linux keeps what was
 * selected apart from what was copied, and a browser may leave the scheme out of one of them.
 */
export function holdsAnswer(text: string, answer: string): boolean {
  if (text === answer || pastedAddress(text) === pastedAddress(answer)) return true;
  const token = /[#&?]access_token=([^&#]*)/.exec(withoutBreaks(answer))?.[1] ?? '';
  return token.length >= shortestToken && withoutBreaks(text).includes(token);
}

function withoutBreaks(text: string): string {
  return text.replace(/[\s"'<>]/g, '');
}
