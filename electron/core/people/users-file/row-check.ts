import { longestText } from '../../entra/longest-text';
import type { RowBatch } from './csv-rows';
import type { FileKind } from './file-kind';
import { Findings } from './findings';

/** Checks each row. Excludes repeated headers, and keeps rows of a wrong length only when their cells cannot have moved. */
export class RowCheck {
  readonly findings = new Findings();
  readonly #names: readonly string[];
  readonly #key: number;
  readonly #kind: FileKind;
  #headerSeen = false;

  constructor(names: readonly string[], kind: FileKind) {
    this.#names = names;
    this.#kind = kind;
    this.#key = names.indexOf(kind.key);
  }

  /** @param batch gives the line of the row at `row`; called only for a finding @returns whether the row is a person */
  keeps(cells: readonly string[], batch: Pick<RowBatch, 'line' | 'badQuotes'>, row: number): boolean {
    const line = () => batch.line(row);
    // Such a cell extends to the next quote, possibly over several rows.
    const badQuote = batch.badQuotes.size > 0 && batch.badQuotes.has(row);
    if (cells.length === this.#names.length && !badQuote) {
      const key = cells[this.#key] ?? '';
      if (!key.includes('@')) {
        if (this.#kind.nameOf(key) === this.#kind.key) return this.#header(line);
        if (blank(cells)) return false;
      }
    } else if (blank(cells)) return false;
    if (hasTooLong(cells)) return this.#found('cellTooLong', false, line);
    if (badQuote) return this.#found('badQuote', false, line);
    if (cells.length < this.#names.length) {
      // The rest of a split row is short as well; it has no address in the key column.
      return this.#found('tooFewCells', (cells[this.#key] ?? '').includes('@'), line);
    }
    if (cells.length > this.#names.length) {
      // Trailing separators are harmless. Text there means that a cell contains an unquoted separator.
      return this.#found('tooManyCells', blank(cells.slice(this.#names.length)), line);
    }
    return true;
  }

  /** Joined files have repeated headers. */
  #header(line: () => number): false {
    if (this.#headerSeen) this.findings.add('repeatedHeader', false, line());
    this.#headerSeen = true;
    return false;
  }

  #found(
    kind: 'tooFewCells' | 'tooManyCells' | 'cellTooLong' | 'badQuote',
    kept: boolean,
    line: () => number,
  ): boolean {
    this.findings.add(kind, kept, line());
    return kept;
  }
}

/** A loop for speed: it visits every cell of a file. */
function hasTooLong(cells: readonly string[]): boolean {
  for (let at = 0; at < cells.length; at += 1) if ((cells[at]?.length ?? 0) > longestText) return true;
  return false;
}

function blank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
