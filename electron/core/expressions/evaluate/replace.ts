import { type Pattern, patternOf } from '../patterns/pattern';
import { largestProgram } from '../patterns/program-size';
import { groupText, spliced, substituted } from '../patterns/substitution';
import { type Given, text, textOrEmpty } from './convert';
import { GrowingText } from './growing-text';
import { exceeded, refused, unknown } from './outcome';
import { checkSize, longestValue, type Work } from './work';

/**
 * Replace has five modes, which depend on the arguments that are present (reference, Replace). A present argument without a
 * value counts as empty text. A source without a value stays without one, except in the mode for it.
 */
export function replace(given: readonly Given[], at: string, work: Work): string | null {
  const [source, oldValue, regex, group, replacement, otherAttribute, template] = given;
  const value = text(source, at);
  if (oldValue !== undefined) {
    if (template === undefined && replacement === undefined) throw refused(at, 'badCombination');
    if (value === null) return null;
    const old = textOrEmpty(oldValue, at);
    if (old === '') throw refused(at, 'emptyOldValue');
    if (template !== undefined) return replacedAll(textOrEmpty(template, at), old, value, at, work);
    return replacedAll(value, old, textOrEmpty(replacement, at), at, work);
  }
  if (regex === undefined) throw refused(at, 'badCombination');
  if (group !== undefined && otherAttribute !== undefined) {
    return value === null || value === '' ? extracted(otherAttribute, regex, group, at, work) : value;
  }
  if (replacement === undefined) throw refused(at, 'badCombination');
  if (value === null) return null;
  const pattern = compiled(regex, at, work);
  const matches = found(pattern, value, regex, at, work);
  const by = textOrEmpty(replacement, at);
  if (group === undefined) return substituted(value, matches, pattern, by, at);
  const number = groupNumber(pattern, group, at);
  const taking = matches.filter((match) => (match.groups[number]?.start ?? -1) >= 0);
  const result = new GrowingText(at);
  spliced(
    result,
    value,
    taking,
    () => result.add(by),
    (match) => match.groups[number] ?? match,
  );
  return result.toString();
}

/** Checks the length of the result before it is made. */
function replacedAll(value: string, old: string, by: string, at: string, work: Work): string {
  work.addSearch(value, old, at);
  const each = by.length - old.length;
  // Most texts are so short that the occurrences need not be counted.
  if (value.length + Math.floor(value.length / old.length) * Math.max(0, each) > longestValue) {
    let count = 0;
    for (let i = value.indexOf(old); i >= 0; i = value.indexOf(old, i + old.length)) count += 1;
    checkSize(value.length + count * each, at);
  }
  return value.replaceAll(old, () => by);
}

/** "The function applies the regexPattern to the replacementAttributeName and returns the value matching regexGroupName" */
function extracted(otherAttribute: Given, regex: Given, group: Given, at: string, work: Work): string | null {
  const other = text(otherAttribute, at);
  if (other === null) return null;
  const pattern = compiled(regex, at, work);
  const number = groupNumber(pattern, group, at);
  const [match] = found(pattern, other, regex, at, work);
  return match ? groupText(other, match, number) : null;
}

function compiled(regex: Given, at: string, work: Work): Pattern {
  const source = textOrEmpty(regex, at);
  const pattern = patternOf(source);
  if (pattern === 'tooLarge') throw exceeded(at, 'pattern', largestProgram);
  if (pattern === 'bad') throw refused(at, 'badPattern', source);
  if (pattern === 'untranslatable') throw unknown(at, 'pattern', source);
  // Also when the pattern is in the cache: the result must not depend on what was evaluated before.
  work.add(pattern.workOfCompiling, at);
  return pattern;
}

function found(pattern: Pattern, value: string, regex: Given, at: string, work: Work) {
  const matches = pattern.matches(value, (units) => work.add(units, at));
  if (matches === null) throw unknown(at, 'pattern', textOrEmpty(regex, at));
  return matches;
}

function groupNumber(pattern: Pattern, group: Given, at: string): number {
  const name = textOrEmpty(group, at);
  const number = pattern.group(name);
  if (number === undefined) throw refused(at, 'unknownGroup', name);
  return number;
}
