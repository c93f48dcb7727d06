import { badRequest } from '../graph-error';

/** A token of an OData filter. */
export type Token =
  | { readonly kind: '(' | ')' | ',' | 'end' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly isDate: boolean };

const pattern =
  /\s*(?:([(),])|'((?:[^']|'')*)'|(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?)(?![\w-])|(-?\d+)(?![\w.-])|([A-Za-z_][\w/]*))\s*/y;

/** The tokens of a filter (OData 4.01, "ABNF Construction Rules", as far as the model needs them). @throws GraphError 400 */
export function scanFilter(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const [, sign, quoted, date, number, name] = pattern.exec(text) ?? [];
    if (sign !== undefined) tokens.push({ kind: sign as '(' | ')' | ',' });
    else if (quoted !== undefined) tokens.push({ kind: 'value', value: quoted.replaceAll("''", "'"), isDate: false });
    else if (date !== undefined) tokens.push({ kind: 'value', value: date, isDate: true });
    else if (number !== undefined) tokens.push({ kind: 'value', value: Number(number), isDate: false });
    else if (name === 'true' || name === 'false') tokens.push({ kind: 'value', value: name === 'true', isDate: false });
    else if (name !== undefined) tokens.push({ kind: 'name', name });
    else throw badRequest(`Invalid filter clause: Syntax error at position ${at} in '${text}'.`);
  }
  return [...tokens, { kind: 'end' }];
}
