import { describe, expect, it } from 'vitest';
import { WindowLimits } from '../../../../electron/platform/sign-in-window/window-limits';

describe('what the pages of a sign-in may put on the screen', () => {
  it('opens the pop-ups of a usual sign-in', () => {
    const limits = new WindowLimits();
    expect([limits.takePopup(1, 1), limits.takePopup(2, 2), limits.takePopup(1, 1)]).toEqual([true, true, true]);
  });

  it('opens no more than five windows at once', () => {
    const limits = new WindowLimits();
    let open = 1;
    for (let tries = 0; tries < 100; tries += 1) if (limits.takePopup(1, open)) open += 1;
    expect(open).toBe(5);
  });

  it('opens no pop-up of a pop-up of a pop-up of a pop-up', () => {
    expect([1, 2, 3, 4, 5].map((depth) => new WindowLimits().takePopup(depth, 1))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('ends a page that opens and closes pop-ups for ever, and one that asks for ever', () => {
    const limits = new WindowLimits();
    const count = (take: () => boolean) => Array.from({ length: 1000 }, take).filter(Boolean).length;
    expect(count(() => limits.takePopup(1, 1))).toBe(30);
    expect(count(() => limits.takeQuestion())).toBe(30);
  });
});
