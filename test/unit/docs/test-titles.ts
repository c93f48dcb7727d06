/**
 * The titles of tests and groups in the source of a test file. Whatever a title fills in is “…”: `${value}` of a template,
 * `%s` and `$name` of `each`.
 */
export function titlesIn(source: string): string[] {
  // `it('…`, `test.skip(…`, and `it.each([…])('…`, whose table is before the title. No steps.
  const calls = /(?:\b(?:it|test|describe)(?:\.(?!step\b)\w+)*|\))\(\s*(?=['"`])/g;
  return [...source.matchAll(calls)].map((call) => literalAt(source, call.index + call[0].length).title);
}

function literalAt(source: string, start: number): { title: string; end: number } {
  const quote = source[start];
  let title = '';
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    if (source[at] === '\\') {
      title += source[at + 1];
      at += 2;
    } else if (quote === '`' && source.startsWith('${', at)) {
      title += '…';
      at = afterValue(source, at + 2);
    } else {
      title += source[at];
      at += 1;
    }
  }
  return { title: title.replace(/%[sdifjop#]|\$[a-z]\w*/gi, '…'), end: at + 1 };
}

/** The end of a value in a template, which can have templates and braces of its own. */
function afterValue(source: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < source.length && depth > 0) {
    if ('\'"`'.includes(source[at] ?? '')) {
      at = literalAt(source, at).end;
      continue;
    }
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    at += 1;
  }
  return at;
}
