/** Upper bound on cached results: an expression has few formats and patterns, but they may come from an attribute. */
const most = 100;

/** Upper bound on a cached text: a longer one is not from an expression's author. */
const longest = 1_000;

/** Caches the results of an expensive function of one text. */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
