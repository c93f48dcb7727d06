import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutToken } from '../../../../electron/core/tokens/without-token';

it.each([
  ['Bearer abcdefgh1', 'abcdefgh1', 'Bearer [token]'],
  ['ABCDEFGH1 and abcdefgh1', 'abcdefgh1', '[token] and [token]'],
  ['a.b*c(d)[e]', 'a.b*c(d)', '[token][e]'],
  ['İ abcdefgh1', 'abcdefgh1', 'İ [token]'],
  ['abc', 'abc', 'abc'],
])('withoutToken(%j, %j) is %j', (text, token, without) => {
  expect(withoutToken(text, token)).toBe(without);
});

it('withoutToken() removes tokens of any length', () => {
  const token = 'a1B2'.repeat(100_000);
  expect(withoutToken(`<${token}>`, token)).toBe('<[token]>');
});

it('withoutToken() leaves no token in any text', () => {
  const token = fc.stringMatching(/^[\w.~+/-]{8,40}$/);
  fc.assert(
    fc.property(
      token,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      (secret, before, after, upper) => {
        const text = `${before}${upper ? secret.toUpperCase() : secret}${after}${secret}`;
        expect(withoutToken(text, secret).toLowerCase()).not.toContain(secret.toLowerCase());
      },
    ),
  );
});
