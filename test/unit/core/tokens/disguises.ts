import fc from 'fast-check';

/** Tokens as Webex makes them, and others; long enough that each half counts as a part of it. */
export const tokens = fc
  .tuple(fc.stringMatching(/^[A-Za-z0-9_-]{84,120}$/), fc.option(fc.uuid()))
  .map(([secret, organization]) => (organization ? `${secret}_PF84_${organization}` : secret));

const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const base64 = (text: string, before = '') => Buffer.from(before + text).toString('base64');

const encodings = [
  (token: string) => token,
  (token: string) => token.toUpperCase(),
  (token: string) => token.toLowerCase(),
  percent,
  (token: string) => percent(percent(token)),
  (token: string) => base64(token),
  (token: string) => base64(token, 'Bearer '),
  (token: string) => base64(token, 'a:').toLowerCase(),
  (token: string) => percent(base64(token)),
  (token: string) => Buffer.from(token).toString('base64url'),
  (token: string) => Buffer.from(token).toString('hex'),
];

/** What a server can make of a token: whole or one half, in every encoding. */
export const disguises = (token: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...encodings), fc.constantFrom(token, token.slice(0, 42), token.slice(42, 84)))
    .map(([encode, part]) => encode(part));

/** A disguise as labels of a host, which have at most 63 characters, none of them `%`, `=`, `+` or `/`. */
export const asLabels = (disguise: string): string =>
  (disguise.replace(/[^a-z0-9-]/gi, '').match(/.{1,50}/g) ?? []).map((label) => `x${label}x`).join('.');

const lettersOf = (text: string) => text.toLowerCase().replace(/[^0-9a-z]/g, '');
const decoded = (text: string): string => {
  const once = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return once === text ? text : decoded(once);
};

/** The first ten characters in a row of any encoding of the token that a text still has; undefined: none. */
export function traceOf(token: string, text: string): string | undefined {
  const shown = lettersOf(decoded(text));
  const secret = token.replace(/_PF84_.*$/, '');
  for (const encode of encodings) {
    // The first letters can be of what stands before the token.
    const form = lettersOf(decoded(encode(secret))).slice(10);
    for (let at = 0; at + 10 <= form.length; at += 1) {
      const part = form.slice(at, at + 10);
      if (shown.includes(part)) return part;
    }
  }
  return undefined;
}
