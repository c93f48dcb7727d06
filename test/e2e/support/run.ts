import { spawn } from 'node:child_process';
import { system } from '../../fixtures/systems';
import { asRoot } from './launch';
import { executable } from './wizard';

export interface Ended {
  /** The exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/**
 * Runs the packaged app to its end like a monitor: without a display, and without D-Bus unless `env` names one.
 * Undefined values of `env` remove a variable.
 * @param out where standard output goes: collected, or a file that is open
 * @param program another packaged app than the shipped one
 */
export async function runApp(
  data: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  out: number | 'pipe' = 'pipe',
  program: string = executable,
): Promise<Ended> {
  const child = spawn(program, [...asRoot, `--user-data-dir=${data}`, ...args], {
    env: { ...process.env, ...system.withoutDesktop, ...env },
    stdio: ['ignore', out, 'pipe'],
  });
  let [printed, error] = ['', ''];
  child.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (error += text.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, out: printed, error };
}
