import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Display } from '../../fixtures/systems';

const run = promisify(execFile);

/** The windows that a screen shows, also dialogs of the system, by their X identifiers. */
export async function shownWindows({ env }: Display): Promise<string[]> {
  const xwininfo = async (...args: string[]) =>
    (await run('xwininfo', args, { env: { ...process.env, ...env } }).catch(() => ({ stdout: '' }))).stdout;
  const ids = [...(await xwininfo('-root', '-children')).matchAll(/^ {5}(0x[0-9a-f]+) /gm)].map(([, id = '']) => id);
  const states = await Promise.all(ids.map(async (id) => [id, await xwininfo('-id', id)] as const));
  return states.filter(([, text]) => text.includes('Map State: IsViewable')).map(([id]) => id);
}
