/**
 * What the app ends with. `--status` has codes of its own, those of monitors (features/status/shape.ts); both have 3 in
 * common.
 */
export const exitCodes = {
  /** The app cannot start on its data folder, its own files are damaged, or a reminder did not work. */
  failed: 1,
  /** The command line was refused. */
  refused: 2,
  /** Something could not be determined, or not be printed. */
  undetermined: 3,
} as const;
