import type { CopyFormat, Failure, SkippedSetups } from '../../../shared/contract';

/** Upper bound on the names that are listed for each reason. */
const maximumNames = 5;

/** Groups skipped copies by format and reason: of a thousand setups, most are skipped for the same reason. */
export class SkippedCopies {
  readonly #groups = new Map<string, SkippedSetups>();

  add(format: CopyFormat, failure: Failure, setup: string): void {
    const key = `${format} ${failure.code}`;
    const { count, setups } = this.#groups.get(key) ?? { count: 0, setups: [] };
    const names = setups.length < maximumNames ? [...setups, setup] : setups;
    this.#groups.set(key, { format, failure, count: count + 1, setups: names });
  }

  get all(): SkippedSetups[] {
    return [...this.#groups.values()];
  }
}
