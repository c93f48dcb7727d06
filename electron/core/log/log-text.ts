import { cutText } from '../lib/cut-text';

const maximumLength = 200;
/** No word of a message is as long; a token, an id or an address is, whatever it is encoded in. */
const longWord = /[^\s"'`<>()[\]{}|]{16,}/gu;
const path = /[^\s"'`<>()[\]{}|]*[/\\][^\s"'`<>()[\]{}|]*/gu;
const address = /[^\s"'`<>()[\]{}|]*@[^\s"'`<>()[\]{}|]*/gu;

/**
 * The only form in which free text gets into the log: one line of at most 200 characters. Every long word, path and e-mail
 * address becomes `[…]`. The log has no need to know a token to leave it out, so it also leaves out encoded ones.
 */
export function logText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ');
  // Longer texts are cut before the patterns run. The cut can shorten a long word at the end, so that word is left out.
  const start = line.length > maximumLength * 10 ? line.slice(0, maximumLength * 10).replace(/\S*$/u, '') : line;
  return cutText(start.replace(longWord, '[…]').replace(path, '[…]').replace(address, '[…]').trim(), maximumLength);
}
