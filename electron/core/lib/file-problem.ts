import { basename } from 'node:path';
import { errorCode, FailureError } from './failure';

/**
 * What an error of writing a file means to users. `inUse`: another program keeps the file open, or a folder has its
 * name; `folderGone`: the folder, its disk or the path to it does not exist.
 */
export type FileProblem = 'diskFull' | 'notWritable' | 'inUse' | 'folderGone' | 'nameTooLong' | 'other';

/** Sources: Node.js, "Common system errors"; errno(3). */
const problems: Readonly<Record<string, FileProblem>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  EBUSY: 'inUse',
  EISDIR: 'inUse',
  ENOTEMPTY: 'inUse',
  ENOENT: 'folderGone',
  ENOTDIR: 'folderGone',
  ESTALE: 'folderGone',
  EIO: 'folderGone',
  ENODEV: 'folderGone',
  ENXIO: 'folderGone',
  ENOTCONN: 'folderGone',
  ETIMEDOUT: 'folderGone',
  EHOSTDOWN: 'folderGone',
  EHOSTUNREACH: 'folderGone',
  ENETDOWN: 'folderGone',
  ENETUNREACH: 'folderGone',
  ENAMETOOLONG: 'nameTooLong',
};

/** Windows also reports ENOENT for a longer path (Microsoft, "Maximum Path Length Limitation"). */
const windowsMaximumPathLength = 259;

/** Classifies an error of writing the file at this path; `other` for everything unknown. */
export function fileProblem(thrown: unknown, path: string, platform = process.platform): FileProblem {
  const reason = errorReason(thrown);
  if (platform === 'win32' && reason === 'ENOENT' && path.length > windowsMaximumPathLength) return 'nameTooLong';
  return problems[reason] ?? 'other';
}

/** The `code` of an error, else its class: never its message, which could quote content. */
export function errorReason(thrown: unknown): string {
  return errorCode(thrown) ?? (thrown instanceof Error ? thrown.name : 'unknown');
}

/**
 * An error of writing the file at this path as `file.*`; a FailureError stays unchanged.
 * @param file the file name in the message
 */
export function fileFailure(thrown: unknown, path: string, file = basename(path)): FailureError {
  if (thrown instanceof FailureError) return thrown;
  const detail = { file, reason: errorReason(thrown) };
  const problem = fileProblem(thrown, path);
  const known = problem === 'diskFull' || problem === 'notWritable';
  return new FailureError(known ? `file.${problem}` : 'file.writeFailed', detail);
}
