import { describe, expect, it } from 'vitest';
import { holdsAnswer, pastedAddress } from '../../../../electron/features/sign-in/pasted-address';

const token = 'ZmFrZSB0b2tlbiBvZiBhIHRlc3Q';
const address = `http://localhost:3000/auth/code#access_token=${token}&token_type=Bearer&state=one`;

it('pastedAddress() removes quotes and line breaks, and adds the scheme that a browser hides', () => {
  for (const text of [
    address,
    `"${address}"\n`,
    `<${address.slice(0, 40)}\r\n ${address.slice(40)}>`,
    address.slice(7),
  ])
    expect(pastedAddress(text)).toBe(address);
});

describe('holdsAnswer()', () => {
  it('finds the same answer however it is written, and its token in any text', () => {
    const texts = [address, address.slice(7), `"${address}"`, `see ${address} please`, token, address.slice(20)];
    for (const text of texts) expect(holdsAnswer(text, address), text).toBe(true);
    for (const text of texts)
      expect(holdsAnswer(text, `${address.slice(7, 50)}\n${address.slice(50)}`), text).toBe(true);
  });

  it('leaves other texts alone', () => {
    for (const text of ['a shopping list', 'http://localhost:3000/auth/code', address.replace(token, 'another-token')])
      expect(holdsAnswer(text, address), text).toBe(false);
    const short = 'http://localhost:3000/auth/code#access_token=a&state=old';
    expect(holdsAnswer('a shopping list', short)).toBe(false);
    expect(holdsAnswer(short, short)).toBe(true);
    expect(holdsAnswer('a shopping list', 'http://localhost:3000/auth/code#state=old')).toBe(false);
  });
});
