import type { AttributeMapping, Finding, FindingCode } from '../../../../shared/contract';
import type { EffectiveSource } from '../expression-engine';

/** A row as the checks look at it. */
export interface CheckedRow {
  readonly index: number;
  readonly mapping: AttributeMapping;
  /** The target as it is compared. */
  readonly key: string;
  readonly source: EffectiveSource;
}

export type Found = Omit<Finding, 'severity'>;

/** One finding, without its severity. @param row index of the mapping, or null for the table as a whole */
export function found(code: FindingCode, row: number | null, values: Finding['values'] = {}): Found {
  return { code, row, values };
}
