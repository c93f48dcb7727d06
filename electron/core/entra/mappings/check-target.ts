import { isNotMappable, similarTarget, targetAttribute } from '../attributes/target-attributes';
import { targetPath } from '../attributes/target-path';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/** Checks for targets that are missing, used twice, impossible, or unknown to the app. */
export function targetFindings(rows: readonly CheckedRow[]): UnratedFinding[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const { index, key, mapping } = row;
    const target = mapping.target.trim();
    if (key === '') return [newFinding('targetEmpty', index)];
    const earlier = first.get(key);
    if (earlier !== undefined) return [newFinding('targetTwice', index, { target, row: earlier + 1 })];
    first.set(key, index);
    return ofName(index, mapping.target);
  });
}

function ofName(index: number, target: string): UnratedFinding[] {
  if (isNotMappable(target)) return [newFinding('targetNotMappable', index, { target })];
  if (targetAttribute(target)) return [];
  const similar = similarTarget(target);
  if (similar) return [newFinding('targetSpelling', index, { target, right: similar.name })];
  return [newFinding(targetPath(target) ? 'targetUnknown' : 'targetNotUnderstood', index, { target })];
}
