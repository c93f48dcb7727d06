import type { CopyCheck } from '../../../../shared/contract';

/** The file to check: a path, or the bytes of a file that was dropped on the page. */
export type FileCheckTask = { readonly path: string } | { readonly bytes: Uint8Array };

/** Job -> signature. The answer includes what is wrong with the file. */
export interface FileCheckJobs {
  check: (request: FileCheckTask) => CopyCheck;
}
