import type { Failure } from './failure';

/** How far testing all setups has come. */
export interface TestAllProgress {
  readonly done: number;
  readonly total: number;
}

export interface TestAllResult {
  readonly cancelled: boolean;
  /** How many have a result of this run. */
  readonly tested: number;
  readonly passed: number;
  /** Setups whose test could not begin, for example because the keychain does not give their token. */
  readonly notTested: readonly { readonly id: string; readonly name: string; readonly failure: Failure }[];
  /** `check.clockWrong` when any server's clock and the computer's are too far apart. */
  readonly clock: Failure | null;
}
