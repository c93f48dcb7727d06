import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import type { Display } from './display';

const run = promisify(execFile);

/** The two buffers of an X screen: what was copied, and what was selected, which a middle click pastes. */
export interface Buffers {
  readonly clipboard: string;
  readonly primary: string;
}

/** What another program on this screen would paste. */
export async function pastedElsewhere({ env }: Display): Promise<Buffers> {
  const read = async (buffer: keyof Buffers) =>
    (await run('xsel', [`--${buffer}`, '--output'], { env: { ...process.env, ...env } })).stdout;
  return { clipboard: await read('clipboard'), primary: await read('primary') };
}

/** Copies or selects a text in another program, which holds it until something else is copied. */
export async function copyElsewhere(display: Display, buffer: keyof Buffers, text: string): Promise<void> {
  const program = spawn('xsel', [`--${buffer}`, '--input', '--nodetach'], {
    env: { ...process.env, ...display.env },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  program.stdin.end(text);
  await expect.poll(async () => (await pastedElsewhere(display))[buffer]).toBe(text);
}
