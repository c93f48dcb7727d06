import { type Pattern, patternOf } from '../patterns/pattern';
import { groupText, spliced, substituted } from '../patterns/substitution';
import { type Given, text, textOrEmpty } from './convert';
import { refused, unknown } from './outcome';

/**
 * Replace has five modes, which depend on the arguments that are present (reference, Replace). A present argument without a
 * value counts as empty text. A source without a value stays without one, except in the mode for it.
 */
export function replace(given: readonly Given[], at: string): string | null {
  const [source, oldValue, regex, group, replacement, otherAttribute, template] = given;
  const value = text(source, at);
  if (oldValue !== undefined) {
    if (template === undefined && replacement === undefined) throw refused(at, 'badCombination');
    if (value === null) return null;
    const old = textOrEmpty(oldValue, at);
    if (old === '') throw refused(at, 'emptyOldValue');
    if (template !== undefined) return textOrEmpty(template, at).replaceAll(old, () => value);
    return value.replaceAll(old, () => textOrEmpty(replacement, at));
  }
  if (regex === undefined) throw refused(at, 'badCombination');
  if (group !== undefined && otherAttribute !== undefined) {
    return value === null || value === '' ? extracted(otherAttribute, regex, group, at) : value;
  }
  if (replacement === undefined) throw refused(at, 'badCombination');
  if (value === null) return null;
  const pattern = compiled(regex, at);
  const matches = found(pattern, value, regex, at);
  const by = textOrEmpty(replacement, at);
  if (group === undefined) return substituted(value, matches, pattern, by);
  const number = groupNumber(pattern, group, at);
  const taking = matches.filter((match) => (match.groups[number]?.start ?? -1) >= 0);
  return spliced(
    value,
    taking,
    () => by,
    (match) => match.groups[number] ?? match,
  );
}

/** "The function applies the regexPattern to the replacementAttributeName and returns the value matching regexGroupName" */
function extracted(otherAttribute: Given, regex: Given, group: Given, at: string): string | null {
  const other = text(otherAttribute, at);
  if (other === null) return null;
  const pattern = compiled(regex, at);
  const number = groupNumber(pattern, group, at);
  const [match] = found(pattern, other, regex, at);
  return match ? groupText(other, match, number) : null;
}

function compiled(regex: Given, at: string): Pattern {
  const source = textOrEmpty(regex, at);
  const pattern = patternOf(source);
  if (pattern === 'bad') throw refused(at, 'badPattern', source);
  if (pattern === 'untranslatable') throw unknown(at, 'pattern', source);
  return pattern;
}

function found(pattern: Pattern, value: string, regex: Given, at: string) {
  const matches = pattern.matches(value);
  if (matches === null) throw unknown(at, 'pattern', textOrEmpty(regex, at));
  return matches;
}

function groupNumber(pattern: Pattern, group: Given, at: string): number {
  const name = textOrEmpty(group, at);
  const number = pattern.group(name);
  if (number === undefined) throw refused(at, 'unknownGroup', name);
  return number;
}
