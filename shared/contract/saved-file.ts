/** A file that was saved where the administrator said. */
export interface SavedFile {
  readonly path: string;
  readonly fileName: string;
  readonly folder: string;
}
