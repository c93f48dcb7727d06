import { basename } from 'node:path';
import type { PreflightProgress } from '../../../../shared/contract';
import { FailureError } from '../../../core/lib/failure';
import { AssignedUsers } from '../../../core/people/assigned-users';
import { assignedFiles } from '../../../core/people/users-file/file-kind';
import { readUsersFile } from '../../../core/people/users-file/users-file';
import { readingFile } from './files';

type Report = (progress: Pick<PreflightProgress, 'rows' | 'bytes' | 'totalBytes'>) => void;

/** Reads a list of users who are assigned, by the first column that names them. @throws FailureError `usersFile.*` */
export async function readAssigned(path: string, signal: AbortSignal, onProgress: Report): Promise<AssignedUsers> {
  const missing = new FailureError('usersFile.noAssignedUsers', { file: basename(path) });
  for (const kind of assignedFiles) {
    const assigned = new AssignedUsers();
    const bytesAndKind = (bytes: AsyncIterable<Uint8Array>, size: number) =>
      readUsersFile({
        ...{ bytes, kind, signal },
        file: basename(path),
        open: (names) => assigned.rows(names),
        onProgress: (rows, read) => onProgress({ rows, bytes: read, totalBytes: size }),
      });
    try {
      await readingFile(path, bytesAndKind);
    } catch (thrown) {
      if (thrown instanceof FailureError && thrown.failure.code === kind.missingKey) continue;
      throw thrown;
    }
    const { users, groups } = assigned.counts;
    if (users + groups === 0) throw missing;
    return assigned;
  }
  throw missing;
}
