import { type LineEnd, unified } from './line-ends';

/** The first `size` characters or a little more, or the whole text; takes their chunks out of the iterator. */
export async function beginningOf(chunks: AsyncIterator<string, unknown>, size: number): Promise<string> {
  let text = '';
  while (text.length < size) {
    const next = await chunks.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

/** The whole text, from its first chunk on, with uniform line ends. */
export async function* withUniformEnds(
  first: string,
  chunks: AsyncIterator<string, unknown>,
  lineEnd: LineEnd,
): AsyncGenerator<string, void> {
  let text = first;
  for (;;) {
    const next = await chunks.next();
    // A CR at the end may be half of a CRLF.
    const half = !next.done && text.endsWith('\r');
    yield unified(half ? text.slice(0, -1) : text, lineEnd);
    if (next.done) return;
    text = half ? `\r${next.value}` : next.value;
  }
}
