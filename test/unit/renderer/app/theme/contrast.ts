/**
 * The contrast of two colours.
 * @param one a colour as `#rrggbb` or `#rgb`; anything else throws
 * @returns 1 (no contrast) to 21 (black on white)
 * @see WCAG 2.2, "contrast ratio"
 */
export function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance": 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour)?.slice(1);
  const pairs = short?.map((digit) => digit + digit) ?? /^#(..)(..)(..)$/.exec(colour)?.slice(1);
  if (!pairs?.every((pair) => /^[\da-f]{2}$/i.test(pair))) throw new Error(`Not a colour of three channels: ${colour}`);
  return pairs.map((pair) => Number.parseInt(pair, 16));
}
