import { spawn } from 'node:child_process';

/**
 * Runs this script again with these arguments, so that no measurement reuses memory or compiled code of another. It can
 * collect garbage (`gc`).
 * @returns what it printed, read as JSON
 */
export function inOwnProcess<Measured>(what: string, files: readonly string[]): Promise<Measured> {
  const child = spawn(process.execPath, ['--expose-gc', process.argv[1] ?? '', what, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more) => {
    text += more;
  });
  return new Promise((done, failed) => {
    child.once('close', (code) =>
      code === 0 ? done(JSON.parse(text) as Measured) : failed(new Error(`${what} ended with ${code}: ${text}`)),
    );
  });
}

export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The middle value, and the smallest and the largest. */
export function range(values: readonly number[], digits: number): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${middle(values).toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}
