import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The standard output of a command that must succeed. */
export async function outputOf(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { env: { ...process.env, ...env }, timeout: 30_000 });
  return stdout;
}
