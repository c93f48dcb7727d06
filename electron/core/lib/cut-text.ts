/**
 * Cuts a text that comes from a server, so that it cannot fill a page or a record. Never cuts inside a character.
 * @param maximum in UTF-16 code units, without the ellipsis that marks a cut
 */
export function cutText(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const kept = text.slice(0, maximum);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
