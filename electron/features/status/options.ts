/** The options of `--status`. */
export interface StatusOptions {
  /** `--json`: machine-readable output. */
  readonly json: boolean;
  /** `--test`: run the connection tests first. */
  readonly test: boolean;
  /** `--within=DAYS`. */
  readonly within: number;
}
