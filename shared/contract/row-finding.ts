/** Irregular rows of a file, and how they were handled. */
export interface RowFinding {
  readonly kind:
    | 'tooFewCells'
    | 'tooManyCells'
    /** Separators without quotes moved them: back in their columns, or left out. */
    | 'movedCells'
    | 'cellTooLong'
    | 'badQuote'
    | 'repeatedHeader'
    /** Of a deleted user. */
    | 'deleted'
    /** Of a group, a device or another object. */
    | 'notAUser'
    /** The cell that says whether the account is turned on holds no boolean. */
    | 'accountUnknown';
  /** The rows are part of the result. */
  readonly kept: boolean;
  readonly count: number;
  /** The lines on which the first of them begin, counted from 1. */
  readonly lines: readonly number[];
}
