/** A file that was saved at the path that the administrator chose. */
export interface SavedFile {
  readonly path: string;
  readonly fileName: string;
  readonly folder: string;
}
