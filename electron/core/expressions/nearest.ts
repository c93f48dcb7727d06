import { editDistance } from '../lib/edit-distance';
import { functionTable } from './table';

/** Names of these functions in related languages. */
const relatives: Readonly<Record<string, string>> = {
  and: 'IIF',
  concat: 'Join',
  if: 'IIF',
  lcase: 'ToLower',
  length: 'Len',
  lower: 'ToLower',
  or: 'IIF',
  substring: 'Mid',
  trim: 'StripSpaces',
  ucase: 'ToUpper',
  upper: 'ToUpper',
};

/** The function with this name in another case. */
export function rightSpelling(name: string, names: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  return names.find((candidate) => candidate.toLowerCase() === lower);
}

/** Up to three functions that an unknown name may stand for, the nearest first. */
export function nearestFunctions(name: string): string[] {
  const lower = name.toLowerCase().slice(0, 60);
  const relative = Object.hasOwn(relatives, lower) ? relatives[lower] : undefined;
  const limit = Math.max(1, Math.floor(lower.length / 3));
  const near = functionTable
    .filter((entry) => Math.abs(entry.name.length - lower.length) <= limit)
    .map((entry) => ({ name: entry.name as string, distance: editDistance(lower, entry.name.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= limit && candidate.name !== relative)
    .sort((a, b) => a.distance - b.distance)
    .map((candidate) => candidate.name);
  return [...(relative ? [relative] : []), ...near].slice(0, 3);
}
