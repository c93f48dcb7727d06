import { type ChildProcess, spawn } from 'node:child_process';
import type { Page } from '@playwright/test';
import { WebSocket } from 'undici';
import { freePort } from '../../e2e/support/scripted-webex';
import { executable, expect } from '../../e2e/support/wizard';

/** The app with a debugger at the wizard's page alone: Playwright's would answer the dialogs of all other pages. */
export interface BareApp {
  readonly pid: number;
  /** For `call`. */
  readonly page: Pick<Page, 'evaluate'>;
  /** The addresses of all pages, frames of other processes and workers. */
  targets(): Promise<string[]>;
  output(): string;
  end(): Promise<void>;
}

interface Target {
  readonly type: string;
  readonly title: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

export async function startBare(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<BareApp> {
  const port = await freePort();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const all = [...asRoot, '--lang=en', `--remote-debugging-port=${port}`, ...args];
  const child = spawn(executable, all, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const targets = async () => {
    const list = await fetch(`http://127.0.0.1:${port}/json/list`).then(
      (response) => response.json(),
      () => [],
    );
    return list as Target[];
  };
  const wizard = async () => {
    // Before a page has its title, its title is its address.
    const isReady = ({ url, title }: Target) => url.startsWith('app://') && title !== '' && title !== url;
    return (await targets()).find(isReady)?.webSocketDebuggerUrl ?? '';
  };
  await expect.poll(wizard, { timeout: 20_000 }).not.toBe('');
  return {
    pid: child.pid ?? 0,
    page: await debuggedPage(await wizard()),
    targets: async () => (await targets()).map(({ type, url }) => `${type} ${url}`),
    output: () => output,
    end: () => kill(child),
  };
}

/** `evaluate` of Playwright's page, over a connection to this page only. */
async function debuggedPage(address: string): Promise<Pick<Page, 'evaluate'>> {
  const socket = new WebSocket(address);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error('no debugger')));
  });
  const waiting = new Map<number, (answer: Evaluated) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: Evaluated };
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  let last = 0;
  const evaluate = async (work: unknown, given: readonly unknown[]) => {
    last += 1;
    // JSON would make null of what is absent.
    const values = given.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
    const params = { expression: `(${work})([${values}])`, awaitPromise: true, returnByValue: true };
    const answer = new Promise<Evaluated>((done) => waiting.set(last, done));
    socket.send(JSON.stringify({ id: last, method: 'Runtime.evaluate', params }));
    const { result, exceptionDetails } = await answer;
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  return { evaluate: evaluate as unknown as Page['evaluate'] };
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: object;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  if (child.exitCode !== null || !child.kill('SIGKILL')) return;
  await ended;
}
