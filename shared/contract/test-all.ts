import type { Failure } from './failure';

/** The progress of testing all setups. */
export interface TestAllProgress {
  readonly done: number;
  readonly total: number;
}

export interface TestAllResult {
  readonly cancelled: boolean;
  /** Number of setups with a result of this run. */
  readonly tested: number;
  readonly passed: number;
  /** Of these, the ones for which only reading is known to work: this run does not write. */
  readonly readingOnly: number;
  /** Setups whose test could not begin, for example because the keychain does not give their token. */
  readonly notTested: readonly { readonly id: string; readonly name: string; readonly failure: Failure }[];
  /** `check.clockWrong` when any server's clock differs too much from the computer's. */
  readonly clock: Failure | null;
}
