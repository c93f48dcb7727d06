import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Display {
  /** The environment for programs on this screen. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * A private screen with its own clipboard and keyboard focus: an X screen has one of each for all its programs,
 * and tests run in parallel. Other systems than Linux use the existing desktop.
 */
export async function ownDisplay(): Promise<Display> {
  if (process.platform !== 'linux') return { env: {}, close: async () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await firstLine(server);
  return {
    env: { DISPLAY: `:${number}` },
    close: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}

async function firstLine(server: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of server.stdio[3] as Readable) {
    text += chunk;
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xvfb did not start');
}
