import { basename } from 'node:path';
import type { CopyFailureCode } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import { errorReason, type FileProblem, fileProblem } from '../../core/lib/file-problem';

const codes: Readonly<Record<FileProblem, CopyFailureCode>> = {
  diskFull: 'copy.diskFull',
  notWritable: 'copy.notWritable',
  inUse: 'copy.notWritable',
  folderGone: 'copy.folderGone',
  nameTooLong: 'copy.nameTooLong',
  other: 'copy.writeFailed',
};

/** Converts an error of writing a copy at this path to `copy.*`; returns a FailureError unchanged. */
export function copyFailure(thrown: unknown, path: string, platform = process.platform): FailureError {
  if (thrown instanceof FailureError) return thrown;
  const detail = { file: basename(path), reason: errorReason(thrown) };
  return new FailureError(codes[fileProblem(thrown, path, platform)], detail);
}
