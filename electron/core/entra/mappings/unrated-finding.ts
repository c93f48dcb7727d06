import type { AttributeMapping, Finding, FindingCode } from '../../../../shared/contract';
import type { EffectiveSource } from '../expression-engine';

/** A row prepared for the checks. */
export interface CheckedRow {
  readonly index: number;
  readonly mapping: AttributeMapping;
  /** The target's key for comparisons. */
  readonly key: string;
  readonly source: EffectiveSource;
}

/** A finding before its severity is known. */
export type UnratedFinding = Omit<Finding, 'severity'>;

/** One finding, without its severity. @param row index of the mapping, or null for the table as a whole */
export function newFinding(code: FindingCode, row: number | null, values: Finding['values'] = {}): UnratedFinding {
  return { code, row, values };
}
