import { format, inspect } from 'node:util';
import { expect, it } from 'vitest';
import { Token } from '../../../../electron/core/tokens/token';

it('a token never appears in a text conversion; only reveal() returns it', () => {
  const token = new Token('S3CRET');
  const texts = [
    `${token}`,
    JSON.stringify({ token }),
    inspect({ token }, { showHidden: true, depth: 9 }),
    format('%s %o %j', token, token, token),
  ];
  for (const text of texts) expect(text).not.toContain('S3CRET');
  expect(Object.values(token)).toEqual([]);
  expect(() => structuredClone(token)).not.toThrow();
  expect(JSON.stringify(structuredClone({ token }))).not.toContain('S3CRET');
  expect(token.reveal()).toBe('S3CRET');
});
