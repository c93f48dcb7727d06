import type { Failure } from '../../../shared/contract';

/** `--status` and what belongs to it. */
export interface StatusOptions {
  /** `--json`: for programs. */
  readonly json: boolean;
  /** `--test`: run the connection tests first. */
  readonly test: boolean;
  /** `--within=DAYS`. */
  readonly within: number;
  /** A value that is not understood: nothing is answered but this. */
  readonly refused: Failure | null;
}
