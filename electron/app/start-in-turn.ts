import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { pause } from '../core/lib/pause';

/** How long a start waits for its turn, and the time in between; milliseconds. A turn takes some milliseconds. */
const longestMs = 5000;
const pauseMs = 10;
/** How often a turn may be refused that no process has: it can have ended in between. */
const refusals = 3;

/**
 * Lets the starts on a data folder act one after another. Two processes that request Electron's lock in the same instant can
 * both obtain it, since Chromium creates its link and its socket in two steps (process_singleton_posix.cc). Linux only: the turn
 * is an abstract Unix socket (unix(7)), which ends with its process. A start that gets no turn acts without one.
 * @param folder exists
 * @param act does not give way, since the turn ends when it returns
 */
export function inTurn<Result>(
  folder: string,
  act: () => Result,
  { platform = process.platform, waitMs = longestMs } = {},
): Result {
  const end = platform === 'linux' ? takeTurn(turnName(folder), waitMs) : null;
  try {
    return act();
  } finally {
    end?.();
  }
}

/** The socket of a folder, by whatever path it is reached. */
export function turnName(folder: string): string {
  const { dev, ino } = statSync(folder);
  return `webex-entra-setup/start/${dev}/${ino}`;
}

/** Waits for the turn without giving way. Returns what ends it; null: it was not given in this time, or cannot be. */
function takeTurn(name: string, waitMs: number): (() => void) | null {
  let refused = 0;
  for (let waited = 0; waited <= waitMs && refused < refusals; waited += pauseMs) {
    if (waited > 0) pause(pauseMs);
    const server = createServer();
    // Why it does not listen comes later as an event; whether it does is known at once.
    server.on('error', () => undefined);
    server.listen(`\0${name}`).unref();
    if (server.listening) return () => server.close();
    refused = isTaken(name) ? 0 : refused + 1;
  }
  return null;
}

/** Whether any process has the socket (proc(5)); an abstract one begins with “@”, and may be padded. */
function isTaken(name: string): boolean {
  try {
    return readFileSync('/proc/net/unix', 'utf8').split(/[@\n]/).includes(name);
  } catch {
    return false;
  }
}
