import type { CopyFormat, Failure, LeftOut } from '../../../shared/contract';

/** So many names are told for each reason. */
const namesTold = 5;

/** Collects what could not be made, by format and reason: of a thousand setups, most are left out for the same one. */
export class LeftOuts {
  readonly #groups = new Map<string, LeftOut>();

  add(format: CopyFormat, failure: Failure, setup: string): void {
    const key = `${format} ${failure.code}`;
    const { count, setups } = this.#groups.get(key) ?? { count: 0, setups: [] };
    const told = setups.length < namesTold ? [...setups, setup] : setups;
    this.#groups.set(key, { format, failure, count: count + 1, setups: told });
  }

  get all(): LeftOut[] {
    return [...this.#groups.values()];
  }
}
