import { type CellType, isBooleanWord, looksLikeAddress, looksLikeValue } from './cell-types';

export interface Columns {
  /** The type of each column; undefined: any text. */
  readonly types: readonly (CellType | undefined)[];
  readonly separator: string;
}

/** A way in which the cells fit the columns. */
export interface Fit {
  readonly cells: readonly string[];
  /** Separators in texts, which moved the cells behind them. */
  readonly extra: number;
  /** Each separator is before a blank, as in `Doe, John`, or a value behind one can only be in its own column. */
  readonly proven: boolean;
}

const none = { plain: 0, proven: 0 };

/** Upper bound on the separators in the texts of a row. */
export const mostSeparators = 8;

/**
 * Puts the cells of a row back into their columns, after separators in texts without quotes have split some of them. Entra's
 * "Download users" writes names such as `Doe, John` so.
 * @param least and `most` such separators; a row that is too short for them lacks empty cells at its end
 * @returns the ways in which the cells fit, at least two if it is not the only one
 */
export function fitsOfRow(cells: readonly string[], columns: Columns, least: number, most: number): readonly Fit[] {
  const from = Math.max(least, filledLength(cells) - columns.types.length);
  const to = Math.min(most, mostSeparators);
  // Texts of a directory do not begin with a blank, so such cells are the rest of the one before.
  const rests = cells.filter(beginsBlank).length;
  const spaced = rests >= Math.max(from, 1) && rests <= to ? fitsOf(cells, columns, rests, true) : [];
  if (spaced.length > 0) return spaced;
  const fits: Fit[] = [];
  for (let extra = from; extra <= to; extra += 1) fits.push(...fitsOf(cells, columns, extra, false));
  return fits;
}

/** Up to two ways of each kind to fill the columns, with exactly `extra` separators in texts. @param spaced each is before a blank */
function fitsOf(row: readonly string[], { types, separator }: Columns, extra: number, spaced: boolean): Fit[] {
  const all = types.length;
  const cells = Array.from({ length: all + extra }, (_, at) => row[at] ?? '');
  /** Whether a column can have `size` cells from `from` on. */
  const fits = (column: number, from: number, size: number): boolean => {
    const type = types[column];
    const first = cells[from] ?? '';
    if (type && !type.holds(first)) return false;
    if (spaced && beginsBlank(first)) return false;
    if (size === 1) return true;
    if (type?.kind === 'value') return false;
    let isFilled = first.trim() !== '';
    for (let at = from; at < from + size; at += 1) {
      const part = cells[at] ?? '';
      if (type ? !type.holds(part) : looksLikeValue(part)) return false;
      if (isBooleanWord(part)) return false;
      if (type?.kind !== 'list' && looksLikeAddress(part)) return false;
      if (spaced && at > from && !beginsBlank(part)) return false;
      isFilled ||= part.trim() !== '';
    }
    return isFilled;
  };
  /** Whether a cell behind a separator can only be in this column. */
  const proves = (column: number, used: number): boolean =>
    used > 0 && types[column]?.kind === 'value' && (cells[column + used] ?? '').trim() !== '';
  /** By column and separators so far: the number of ways to fill the rest, up to 2, without and with a proof in it. */
  const ways = Array.from({ length: all + 1 }, () =>
    Array.from({ length: extra + 1 }, () => ({ plain: 0, proven: 0 })),
  );
  const at = (column: number, used: number) => ways[column]?.[used] ?? none;
  at(all, extra).plain = 1;
  for (let column = all - 1; column >= 0; column -= 1) {
    for (let used = 0; used <= extra; used += 1) {
      const here = at(column, used);
      for (let more = 0; used + more <= extra; more += 1) {
        const next = at(column + 1, used + more);
        if (next.plain + next.proven === 0 || !fits(column, column + used, more + 1)) continue;
        const isProof = proves(column, used);
        here.plain = Math.min(2, here.plain + (isProof ? 0 : next.plain));
        here.proven = Math.min(2, here.proven + next.proven + (isProof ? next.plain : 0));
      }
    }
  }
  const { plain, proven } = at(0, 0);
  const fill = (): string[] => {
    const row: string[] = [];
    for (let [column, used, open] = [0, 0, proven > 0]; column < all; column += 1) {
      let more = 0;
      const isProof = proves(column, used);
      const goesOn = () => {
        const next = at(column + 1, used + more);
        const rest = !open ? next.plain : isProof ? next.plain + next.proven : next.proven;
        return rest > 0 && fits(column, column + used, more + 1);
      };
      while (!goesOn()) more += 1;
      row.push(cells.slice(column + used, column + used + more + 1).join(separator));
      if (isProof && at(column + 1, used + more).proven === 0) open = false;
      used += more;
    }
    return row;
  };
  if (plain + proven === 0) return [];
  const filled = fill();
  const found = (isProven: boolean): Fit => ({ cells: filled, extra, proven: isProven || spaced });
  return [...Array.from({ length: proven }, () => found(true)), ...Array.from({ length: plain }, () => found(false))];
}

function filledLength(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function beginsBlank(text: string): boolean {
  return /^\s+\S/.test(text);
}
