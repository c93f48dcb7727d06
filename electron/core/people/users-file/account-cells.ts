import { booleanOf } from '../booleans';
import { Findings } from './findings';

type Cells = readonly string[];
type Line = () => number;

/** The cells that say whether an account is turned on. */
export class AccountCells {
  readonly #column: number;
  readonly #unreadable = new Findings();
  readonly #empty = new Findings();
  /** At least one cell says something. */
  isFilled = false;

  constructor(column: number) {
    this.#column = column;
  }

  see(cells: Cells, line: Line): void {
    const cell = cells[this.#column] ?? '';
    if (cell === 'True' || cell === 'False' || booleanOf(cell) !== null) this.isFilled = true;
    else if (cell.trim() === '') this.#empty.add('accountUnknown', true, line());
    else {
      this.isFilled = true;
      this.#unreadable.add('accountUnknown', true, line());
    }
  }

  /** A column without any value says nothing about a single row. */
  report(findings: Findings): void {
    findings.take(this.#unreadable);
    if (this.isFilled) findings.take(this.#empty);
  }
}
