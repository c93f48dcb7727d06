/** How many results are kept: an expression has few formats and patterns, but they may come from an attribute. */
const most = 100;

/** Keeps the results of a costly function of one text. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
