import { execFile } from 'node:child_process';

/** Upper bound on the time that a tool of the system takes, in milliseconds: the window waits for it. */
const toolTimeoutMs = 5000;
const maximumOutput = 1024 * 1024;

/** What a tool of the system printed. `code`: how it ended; null: it could not be started, or was ended. */
export interface ToolResult {
  readonly code: number | null;
  readonly output: Buffer;
}

/** Runs a tool of the system without a shell and a window. Never rejects. */
export function runTool(program: string, args: readonly string[], input?: Buffer): Promise<ToolResult> {
  return new Promise((resolve) => {
    const options = {
      encoding: 'buffer',
      timeout: toolTimeoutMs,
      maxBuffer: maximumOutput,
      windowsHide: true,
    } as const;
    const child = execFile(program, args, options, (error, output) => {
      const code = error ? (typeof error.code === 'number' ? error.code : null) : 0;
      resolve({ code, output });
    });
    // A tool that ends without reading closes its input.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
