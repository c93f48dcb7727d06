import type { RowFinding } from '../../../../shared/contract';

/** Number of lines listed for each kind. */
const named = 20;

/** Counts the irregularities of rows. */
export class Findings {
  readonly #found = new Map<string, { kind: RowFinding['kind']; kept: boolean; count: number; lines: number[] }>();

  add(kind: RowFinding['kind'], kept: boolean, line: number): void {
    const id = `${kind} ${kept}`;
    const entry = this.#found.get(id) ?? { kind, kept, count: 0, lines: [] };
    this.#found.set(id, entry);
    entry.count += 1;
    if (entry.lines.length < named) entry.lines.push(line);
  }

  list(): RowFinding[] {
    return [...this.#found.values()];
  }
}
