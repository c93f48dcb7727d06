import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure, Result } from '../../../shared/contract';
import { errorReason } from '../../core/lib/file-problem';
import { maximumPolicyBytes } from '../../core/policies/places';

const root = 0;
/** Writable by the group or by all; an access control list that lets others write shows in the group's bits (acl(5)). */
const writableByOthers = 0o022;
/** In such a folder, only the owner of an entry can replace it. */
const sticky = 0o1000;

/**
 * Reads a regular file that only root can write or replace: otherwise, any user could set policies.
 * @param owner a user that is trusted besides root
 * @returns the content, or `policy.unsafe` (reason `owner` or `writable`, with the path that is), `policy.unreadable`
 */
export function readTrustedFile(path: string, owner = root): Result<Buffer> {
  const fault = (stats: Stats) => {
    if (stats.uid !== root && stats.uid !== owner) return 'owner';
    return stats.mode & writableByOthers && !(stats.isDirectory() && stats.mode & sticky) ? 'writable' : null;
  };
  let file: number | null = null;
  try {
    // A pipe without a writer would keep its reader waiting.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (!stats.isFile()) return unreadable(path, stats.isDirectory() ? 'EISDIR' : 'EINVAL');
    if (stats.size > maximumPolicyBytes) return unreadable(path, 'EFBIG');
    const reason = fault(stats);
    if (reason) return unsafe(path, path, reason);
    // Who can write a folder on the way can replace the file.
    for (const folder of [...foldersAbove(path), ...foldersAbove(realpathSync(path))]) {
      const wrong = fault(statSync(folder));
      if (wrong) return unsafe(path, folder, wrong);
    }
    return { ok: true, value: readFileSync(file) };
  } catch (thrown) {
    return unreadable(path, errorReason(thrown));
  } finally {
    if (file !== null) closeSync(file);
  }
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}

function unsafe(source: string, file: string, reason: 'owner' | 'writable'): { ok: false; failure: Failure } {
  return { ok: false, failure: { code: 'policy.unsafe', detail: { source, file, reason } } };
}

function unreadable(source: string, reason: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { code: 'policy.unreadable', detail: { source, reason } } };
}
