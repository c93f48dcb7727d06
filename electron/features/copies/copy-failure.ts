import { basename } from 'node:path';
import type { CopyFailureCode } from '../../../shared/contract';
import { errorCode, FailureError } from '../../core/lib/failure';

/** What the errors of writing a file mean to people (Node.js, "Common system errors"; errno(3)). */
const meanings: Readonly<Record<string, CopyFailureCode>> = {
  ENOSPC: 'copy.diskFull',
  EDQUOT: 'copy.diskFull',
  EFBIG: 'copy.diskFull',
  EACCES: 'copy.notWritable',
  EPERM: 'copy.notWritable',
  EROFS: 'copy.notWritable',
  EBUSY: 'copy.notWritable',
  EISDIR: 'copy.notWritable',
  ENOTEMPTY: 'copy.notWritable',
  ENOENT: 'copy.folderGone',
  ENOTDIR: 'copy.folderGone',
  ESTALE: 'copy.folderGone',
  EIO: 'copy.folderGone',
  ENODEV: 'copy.folderGone',
  ENXIO: 'copy.folderGone',
  ENOTCONN: 'copy.folderGone',
  ETIMEDOUT: 'copy.folderGone',
  EHOSTDOWN: 'copy.folderGone',
  EHOSTUNREACH: 'copy.folderGone',
  ENETDOWN: 'copy.folderGone',
  ENETUNREACH: 'copy.folderGone',
  ENAMETOOLONG: 'copy.nameTooLong',
};

/** Windows says ENOENT also for a path that is longer than this (Microsoft, "Maximum Path Length Limitation"). */
const longestOnWindows = 259;

/** An error of writing a file at this path -> a failure for people. */
export function copyFailure(thrown: unknown, path: string, platform = process.platform): FailureError {
  if (thrown instanceof FailureError) return thrown;
  const reason = errorCode(thrown) ?? (thrown instanceof Error ? thrown.name : 'unknown');
  const tooLong = platform === 'win32' && reason === 'ENOENT' && path.length > longestOnWindows;
  const code = tooLong ? 'copy.nameTooLong' : (meanings[reason] ?? 'copy.writeFailed');
  return new FailureError(code, { file: basename(path), reason });
}
