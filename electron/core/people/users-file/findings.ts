import type { RowFinding } from '../../../../shared/contract';

/** Number of lines listed for each kind. */
const named = 20;

/** Counts the irregularities of rows. */
export class Findings {
  readonly #found = new Map<string, { kind: RowFinding['kind']; kept: boolean; count: number; lines: number[] }>();

  add(kind: RowFinding['kind'], kept: boolean, line: number): void {
    const entry = this.#of(kind, kept);
    entry.count += 1;
    if (entry.lines.length < named) entry.lines.push(line);
  }

  /** Adds those of another list. */
  take(other: Findings): void {
    for (const { kind, kept, count, lines } of other.list()) {
      const entry = this.#of(kind, kept);
      entry.count += count;
      entry.lines = [...entry.lines, ...lines].sort((one, two) => one - two).slice(0, named);
    }
  }

  list(): RowFinding[] {
    return [...this.#found.values()];
  }

  #of(kind: RowFinding['kind'], kept: boolean) {
    const id = `${kind} ${kept}`;
    const entry = this.#found.get(id) ?? { kind, kept, count: 0, lines: [] };
    this.#found.set(id, entry);
    return entry;
  }
}
