import type { CellType } from './cell-types';
import { mostSeparators } from './mend-row';

/** A column of values. */
export interface TypedColumn {
  readonly index: number;
  readonly type: CellType;
  /** The types of the columns from which separators could have moved a value into this one. */
  readonly others: readonly CellType[];
  /** So could texts. */
  readonly isBehindText: boolean;
}

/** The columns of values, in their order. */
export function typedColumns(types: readonly (CellType | undefined)[]): readonly TypedColumn[] {
  return types.flatMap((type, index) => {
    if (!type || type.kind === 'text') return [];
    const before = types.slice(Math.max(0, index - mostSeparators), index);
    const others = before.filter((one) => one !== undefined && one.kind !== 'text') as CellType[];
    return [{ index, type, others, isBehindText: before.some((one) => one?.kind === 'text') }];
  });
}
