import { escapeHtml } from '../../core/lib/html-escape';

/** Escaped HTML, which only `html` creates. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | false | readonly Part[];

/** HTML from a template. Escapes the inserted values, except `Html`; omits `false`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + written(parts[index - 1] ?? '') + string));
}

function written(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === false) return '';
  if (typeof part === 'object') return part.map(written).join('');
  return escapeHtml(String(part));
}
