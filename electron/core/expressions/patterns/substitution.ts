import { GrowingText } from '../evaluate/growing-text';
import type { Match, Pattern } from './pattern';

const special = /\$(?:\$|&|`|'|\+|_|\{([\p{L}\p{Mn}\p{Nd}\p{Pc}]+)\}|([0-9]{1,3}))/gu;

/**
 * Replaces all matches like .NET's Regex.Replace, with its substitutions: `$1`, `${name}`, `$&`, `$$`, and the rarer ones.
 * Text that is not a substitution, such as the name of an unknown group, is literal (learn.microsoft.com, "Substitutions in
 * regular expressions").
 * @param at the function, for errors
 * @throws Outcome `exceeded`
 */
export function substituted(
  text: string,
  matches: readonly Match[],
  pattern: Pattern,
  replacement: string,
  at: string,
): string {
  const result = new GrowingText(at);
  spliced(result, text, matches, (match) => {
    let from = 0;
    for (const found of replacement.matchAll(special)) {
      result.add(replacement.slice(from, found.index));
      result.add(substitution(text, match, pattern, found));
      from = found.index + found[0].length;
    }
    result.add(replacement.slice(from));
  });
  return result.toString();
}

/** The text in the place of one substitution. */
function substitution(text: string, match: Match, pattern: Pattern, [written, name, digits]: RegExpExecArray): string {
  if (written === '$$') return '$';
  if (written === '$`') return text.slice(0, match.start);
  if (written === "$'") return text.slice(match.end);
  if (written === '$_') return text;
  if (written === '$&') return groupText(text, match, 0);
  if (written === '$+') return groupText(text, match, lastGroup(pattern));
  if (name === undefined) return numbered(text, match, pattern, digits ?? '');
  const group = pattern.group(name);
  return group === undefined ? written : groupText(text, match, group);
}

/** `$12` is group 12 if it exists, otherwise group 1 followed by a 2. */
function numbered(text: string, match: Match, pattern: Pattern, digits: string): string {
  for (let length = digits.length; length > 0; length -= 1) {
    const group = pattern.group(digits.slice(0, length));
    if (group !== undefined) return groupText(text, match, group) + digits.slice(length);
  }
  return `$${digits}`;
}

function lastGroup(pattern: Pattern): number {
  return pattern.group(String(pattern.groups)) ?? 0;
}

/** @returns the text of a group, '' when it did not match */
export function groupText(text: string, match: Match, group: number): string {
  const { start, end } = match.groups[group] ?? { start: -1, end: -1 };
  return start < 0 ? '' : text.slice(start, end);
}

/** Adds the text to `result`. In the place of each match, or of the part that `where` selects, `replace` adds another one. */
export function spliced(
  result: GrowingText,
  text: string,
  matches: readonly Match[],
  replace: (match: Match) => void,
  where: (match: Match) => { readonly start: number; readonly end: number } = (match) => match,
): void {
  let from = 0;
  for (const match of matches) {
    const { start, end } = where(match);
    if (start < from) continue;
    result.add(text.slice(from, start));
    replace(match);
    from = end;
  }
  result.add(text.slice(from));
}
