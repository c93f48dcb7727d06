import type { ListGap, RowFinding } from '../../../../shared/contract';
import { listGaps } from '../../../../shared/enums/preflight';
import { longestText } from '../../entra/longest-text';
import { AccountCells } from './account-cells';
import { type CellType, canBeText, isMovedValue, looksLikeAddress, looksLikeValue } from './cell-types';
import type { RowBatch } from './csv-rows';
import type { FileKind } from './file-kind';
import { Findings } from './findings';
import type { Header } from './header';
import { type Fit, fitsOfRow } from './mend-row';
import { type TypedColumn, typedColumns } from './typed-columns';

type Cells = readonly string[];
type Line = () => number;

/** Separators without quotes that are looked for in a row whose last empty cells may be missing. */
const mostHidden = 3;

/**
 * Checks each row. Excludes repeated headers, and rows whose cells do not show to which columns they belong; puts the cells of a
 * row back into their columns where only one way is possible.
 */
export class RowCheck {
  readonly #findings = new Findings();
  readonly #names: Cells;
  readonly #key: number;
  readonly #kind: FileKind;
  /** The column that proves a row; negative: the list has none. */
  readonly #proof: number;
  readonly #separator: string;
  readonly #types: readonly (CellType | undefined)[];
  readonly #typed: readonly TypedColumn[];
  readonly #accounts: AccountCells | null;
  /** The length of the file's rows; its rows may all end with separators that its header lacks. */
  #length: number;
  #isFirst = true;
  readonly #userType: number;
  readonly #deleted: number;
  readonly #object: number;
  #hasTypes = false;
  #headerSeen = false;

  constructor({ names, width, separator }: Pick<Header, 'names' | 'width' | 'separator'>, kind: FileKind) {
    this.#names = names;
    this.#kind = kind;
    this.#separator = separator;
    this.#key = names.indexOf(kind.key);
    this.#proof = names.indexOf(kind.proof ?? kind.key);
    this.#length = names.length;
    this.#types = names.slice(0, width).map((name) => kind.types?.get(name));
    this.#typed = typedColumns(this.#types);
    this.#userType = names.indexOf('userType');
    const isEntra = kind.missingKey === 'usersFile.noUserPrincipalName';
    this.#deleted = isEntra ? names.indexOf('deletedDateTime') : -1;
    this.#object = isEntra ? names.indexOf('objectType') : -1;
    const account = names.findIndex((name) => name === 'accountEnabled' || name === 'signInBlocked');
    this.#accounts = account < 0 ? null : new AccountCells(account);
  }

  /** What the list does not say of its users. */
  get lacks(): ListGap[] {
    const lacks = { disabled: !this.#accounts?.isFilled, guests: !this.#hasTypes, assignments: true };
    return listGaps.filter((gap) => lacks[gap]);
  }

  get findings(): RowFinding[] {
    this.#accounts?.report(this.#findings);
    return this.#findings.list();
  }

  /**
   * @param batch gives the line of the row at `row`; called only for a finding
   * @returns the row's cells in their columns; null: it is no person, or left out
   */
  take(cells: Cells, batch: Pick<RowBatch, 'line' | 'badQuotes'>, row: number): Cells | null {
    const line = () => batch.line(row);
    // Such a cell extends to the next quote, possibly over several rows.
    const badQuote = batch.badQuotes.size > 0 && batch.badQuotes.has(row);
    if (cells.length === this.#names.length && !badQuote) {
      const key = cells[this.#key] ?? '';
      if (!key.includes('@')) {
        if (this.#isHeader(cells)) return this.#header(line);
        if (blank(cells)) return null;
      }
    } else if (blank(cells)) return null;
    if (hasTooLong(cells)) return this.#leaveOut('cellTooLong', line);
    if (badQuote) return this.#leaveOut('badQuote', line);
    const placed = this.#placed(cells, line);
    if (placed) {
      if (isObject(placed[this.#object])) return this.#leaveOut('notAUser', line);
      if (isDeletion(placed[this.#deleted])) return this.#leaveOut('deleted', line);
      this.#accounts?.see(placed, line);
      this.#hasTypes ||= (placed[this.#userType] ?? '') !== '';
      this.#isFirst = false;
    }
    return placed;
  }

  #placed(cells: Cells, line: Line): Cells | null {
    if (this.#isFirst && cells.length > this.#length && blank(cells.slice(this.#length)) && this.#fit(cells)) {
      this.#length = cells.length;
    }
    if (cells.length > this.#names.length && cells.length !== this.#length) return this.#tooMany(cells, line);
    const isShort = cells.length < this.#names.length;
    // The rest of a split row is short as well.
    if (isShort && !this.#isProven(cells)) return this.#leaveOut('tooFewCells', line);
    if (!this.#fit(cells)) {
      const [only, ...others] = this.#fits(cells, 1, mostHidden).filter(({ proven }) => proven);
      if (others.length > 0) return this.#leaveOut('movedCells', line);
      if (only) return this.#keep('movedCells', only.cells, line);
      if (this.#hasMoved(cells)) return this.#leaveOut('movedCells', line);
    }
    return isShort ? this.#keep('tooFewCells', cells, line) : cells;
  }

  /** Separators at the end are harmless. Text there means that a cell contains a separator without quotes. */
  #tooMany(cells: Cells, line: Line): Cells | null {
    const width = this.#types.length;
    if (this.#typed.length === 0) {
      const isBlank = blank(cells.slice(width));
      return isBlank ? this.#keep('tooManyCells', cells, line) : this.#leaveOut('tooManyCells', line);
    }
    const [only, ...others] = this.#fits(cells, 0, cells.length - width + mostHidden);
    if (!only || others.length > 0) return this.#leaveOut('tooManyCells', line);
    if (only.extra === 0) return this.#keep('tooManyCells', only.cells, line);
    return only.proven ? this.#keep('movedCells', only.cells, line) : this.#leaveOut('tooManyCells', line);
  }

  #fits(cells: Cells, least: number, most: number): readonly Fit[] {
    return fitsOfRow(cells, { types: this.#types, separator: this.#separator }, least, most);
  }

  /**
   * A separator moves all cells behind it, so nothing has moved if the last value can only be where it is. That is the fast answer
   * for nearly every row. A word such as a country can also be moved text, so that a value before it has to prove the row.
   */
  #endsInPlace(cells: Cells): boolean {
    for (let at = this.#typed.length - 1; at >= 0; at -= 1) {
      const { index, type, others, isBehindText } = this.#typed[at] as TypedColumn;
      const cell = cells[index] ?? '';
      if (cell !== '') {
        for (const other of others) if (other.holds(cell)) return false;
        if (!type.holds(cell)) return false;
        if (!isBehindText || !canBeText(cell)) return true;
      } else if (type.always) return false;
    }
    return false;
  }

  /** Whether a value that is missing in its own column is in another one. */
  #hasMoved(cells: Cells): boolean {
    if (this.#hasStrays(cells) || this.#hasMovedKey(cells)) return true;
    return cells.some((cell, at) => isMovedValue(cell, this.#types[at]));
  }

  /** Whether a row without the address that identifies its user has one in a column of which nothing is known. */
  #hasMovedKey(cells: Cells): boolean {
    if (!this.#types[this.#key]?.always || (cells[this.#key] ?? '').trim() !== '') return false;
    return this.#types.some((type, at) => !type && looksLikeAddress(cells[at] ?? ''));
  }

  /** Whether a cell belongs into another column, by its look. */
  #hasStrays(cells: Cells): boolean {
    if (!blank(cells.slice(this.#types.length))) return true;
    return cells.some((cell, at) => looksLikeValue(cell) && this.#types[at]?.holds(cell) === false);
  }

  /** Whether each cell has the look of its column. A loop for speed: it visits every row. */
  #fit(cells: Cells): boolean {
    if (cells.length > this.#types.length && !blank(cells.slice(this.#types.length))) return false;
    if (this.#endsInPlace(cells)) return true;
    const typed = this.#typed;
    for (let at = 0; at < typed.length; at += 1) {
      const { index, type } = typed[at] as TypedColumn;
      const cell = cells[index] ?? '';
      if (!type.holds(cell)) return false;
      if (cell === '' && type.always && this.#hasMoved(cells)) return false;
    }
    return !this.#hasStrayAddress(cells);
  }

  #isHeader(cells: Cells): boolean {
    const at = this.#proof < 0 ? this.#key : this.#proof;
    return this.#kind.nameOf(cells[at] ?? '') === this.#names[at];
  }

  /** Whether a cell shows by its look that the row begins where its columns do. */
  #isProven(cells: Cells): boolean {
    if (!this.#kind.proof) return (cells[this.#key] ?? '').includes('@');
    const cell = cells[this.#proof] ?? '';
    return cell !== '' && this.#types[this.#proof]?.holds(cell) === true;
  }

  /** Whether an address is where places and titles are, as when the one before it took its column. A name can be an address. */
  #hasStrayAddress(cells: Cells): boolean {
    return this.#types.some(
      (type, at) => type?.kind === 'text' && this.#names[at] !== 'displayName' && looksLikeAddress(cells[at] ?? ''),
    );
  }

  /** Joined files have repeated headers. */
  #header(line: Line): null {
    if (this.#headerSeen) this.#findings.add('repeatedHeader', false, line());
    this.#headerSeen = true;
    return null;
  }

  #keep(kind: RowFinding['kind'], cells: Cells, line: Line): Cells {
    this.#findings.add(kind, true, line());
    return cells;
  }

  #leaveOut(kind: RowFinding['kind'], line: Line): null {
    this.#findings.add(kind, false, line());
    return null;
  }
}

/** Whether a cell names the type of an object that is no user. */
function isObject(cell: string | undefined): boolean {
  return cell !== undefined && /group|device|computer|contact|servicePrincipal/i.test(cell);
}

/** Whether a cell says when a user was deleted. */
function isDeletion(cell: string | undefined): boolean {
  return cell !== undefined && (/^\s*\d{1,4}[-/.]\d/.test(cell) || cell === removed);
}

/** In place of a moment, for a user who is only named as removed. */
export const removed = 'removed';

/** A loop for speed: it visits every cell of a file. */
function hasTooLong(cells: Cells): boolean {
  for (let at = 0; at < cells.length; at += 1) if ((cells[at]?.length ?? 0) > longestText) return true;
  return false;
}

function blank(cells: Cells): boolean {
  return cells.every((cell) => cell.trim() === '');
}
