import { afterEach, beforeEach } from 'vitest';
import type { SignInPorts } from '../../../../electron/features/sign-in/sign-in-ports';
import { answerTo, bench } from '../../core/setup/bench';

/** Signing in with a window that answers at once, and with a clipboard; new for each test. */
export interface SignInBench {
  made: Awaited<ReturnType<typeof bench>>;
  openWindow: SignInPorts['openWindow'];
  clipboard: string;
  /** The answers that the clipboard was cleared of. */
  readonly cleared: string[];
}

/** The bench of every test in the calling file. */
export function signInBench(): SignInBench {
  const on = { clipboard: '', cleared: [] } as unknown as SignInBench;
  beforeEach(async () => {
    on.clipboard = '';
    on.cleared.length = 0;
    on.openWindow = async ({ url }) => answerTo(url);
    on.made = await bench({
      openWindow: (request) => on.openWindow(request),
      readClipboard: async () => on.clipboard,
      clearClipboard: async (text) => void on.cleared.push(text),
    });
  });
  afterEach(() => on.made.end());
  return on;
}

/** The rejection with this code. */
export const code = (name: string) => ({ failure: { code: name } });
