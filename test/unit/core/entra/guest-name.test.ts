import { describe, expect, it } from 'vitest';
import { guestAddress, isGuestName } from '../../../../electron/core/entra/guest-name';

describe('guests', () => {
  it.each([
    ['ada_example.com#EXT#@contoso.onmicrosoft.com', 'ada@example.com'],
    ['ada_l_example.com#EXT#@contoso.onmicrosoft.com', 'ada_l@example.com'],
    ['ada_example.com#ext#@contoso.onmicrosoft.com', 'ada@example.com'],
    ['ada#EXT#@contoso.onmicrosoft.com', null],
    ['_example.com#EXT#@contoso.onmicrosoft.com', null],
    ['ada_#EXT#@contoso.onmicrosoft.com', null],
    ['ada_example.com@contoso.com', null],
    ['', null],
  ])('%s -> %s', (name, address) => {
    expect(guestAddress(name)).toBe(address);
  });

  it('are detected by their name', () => {
    expect(isGuestName('a_b.com#EXT#@x.com')).toBe(true);
    expect(isGuestName('a#b@x.com')).toBe(false);
  });
});
