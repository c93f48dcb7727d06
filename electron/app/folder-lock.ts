import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Failure } from '../../shared/contract';
import { errorCode } from '../core/lib/failure';
import { pause } from '../core/lib/pause';
import { inTurn } from './start-in-turn';

/** How often the lock is requested while no process has it, and the time in between in milliseconds. */
const attempts = 10;
const pauseMs = 50;

/** This process has the lock now; the app is open with the folder on this computer; or why neither is so. */
export type FolderLock = 'obtained' | 'held' | Failure;

/**
 * Obtains the lock of the data folder. An app that ends while it is asked refuses the lock, and then gives it up: it is
 * requested again, since otherwise neither of the two processes would have a window. Waits without giving way, for at most half
 * a second: Chromium would go on to look for a display, and end without one before a failure is said.
 * @param request Electron's `requestSingleInstanceLock`; it also tells the process that has the lock of this start
 */
export function lockFolder(
  folder: string,
  request: () => boolean,
  { platform = process.platform, host = hostname() } = {},
): FolderLock {
  for (let attempt = 1; ; attempt += 1) {
    if (inTurn(folder, request)) return 'obtained';
    if (platform === 'win32') return 'held';
    const holder = lockHolder(folder);
    if (holder === host) return 'held';
    const isGivenUp = holder === null;
    if (!isGivenUp || attempt === attempts)
      return { code: 'dataFolder.locked', detail: { folder, host: holder ?? '' } };
    pause(pauseMs);
  }
}

/**
 * The computer that has the lock, which is a link to “computer-process” (Chromium, process_singleton_posix.cc); null when there is
 * none; empty for anything else of its name.
 */
function lockHolder(folder: string): string | null {
  try {
    return readlinkSync(join(folder, 'SingletonLock')).replace(/-\d+$/, '');
  } catch (thrown) {
    return errorCode(thrown) === 'ENOENT' ? null : '';
  }
}
