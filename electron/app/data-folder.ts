import { readdirSync, realpathSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Failure } from '../../shared/contract';
import { tryWritingSync } from '../core/lib/atomic-file';
import { errorCode } from '../core/lib/failure';
import { errorReason } from '../core/lib/file-problem';

/** The data folder that was asked for, and the one that Chromium uses. */
export interface DataFolder {
  /** `--user-data-dir`; null: the default. */
  readonly asked: string | null;
  /** Null: Chromium could not create its default. */
  readonly used: string | null;
}

/**
 * Why the folder of this run is not the one that was asked for: Chromium takes its default in silence when it cannot create
 * that one.
 */
export function dataFolderFailure({ asked, used }: DataFolder): Failure | null {
  const folder = asked ?? used ?? '';
  try {
    if (used !== null && realpathSync.native(folder) === realpathSync.native(used)) return null;
    return unusable(folder, statSync(folder).isDirectory() ? '' : 'ENOTDIR');
  } catch (thrown) {
    return unusable(folder, errorReason(thrown));
  }
}

/** Why the folder cannot be written; a test of permissions would miss a read-only or full disk. */
export function writeFailure(folder: string): Failure | null {
  try {
    tryWritingSync(folder);
    return null;
  } catch (thrown) {
    return unusable(folder, errorReason(thrown));
  }
}

/** What the app and Chromium leave in a data folder once a window was open. */
const traces = ['setups', 'practice', 'settings.json', 'window.json', 'reminders.json', 'Local State', 'Preferences'];

/** Whether the app has ever been opened with this folder. Another error than ENOENT counts as yes: reading the records reports it. */
export function hasData(folder: string): boolean {
  try {
    const names = readdirSync(folder);
    return traces.some((name) => names.includes(name));
  } catch (thrown) {
    return errorCode(thrown) !== 'ENOENT';
  }
}

/** Chromium creates a folder and the missing ones above it within this many milliseconds. */
const chainMs = 20;

/**
 * Removes the folder, and those above it, if Chromium created them in this run and nothing is in them. Never fails.
 * @param since when this process started; milliseconds since the epoch
 */
export function removeCreatedFolder(folder: string, since: number): void {
  try {
    let created = statSync(folder).birthtimeMs;
    if (created < since) return;
    // An empty database of crash reports.
    rmSync(join(folder, 'Crashpad'), { recursive: true, force: true });
    for (let path = folder; ; ) {
      rmdirSync(path);
      path = dirname(path);
      const createdAbove = statSync(path).birthtimeMs;
      if (created - createdAbove > chainMs) return;
      created = createdAbove;
    }
  } catch {
    // It has content by now.
  }
}

function unusable(folder: string, reason: string): Failure {
  return { code: 'dataFolder.unusable', detail: { folder, reason } };
}
