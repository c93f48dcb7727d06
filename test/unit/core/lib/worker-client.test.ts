import { afterEach, describe, expect, it } from 'vitest';
import { WorkerClient, WorkerThread } from '../../../../electron/core/lib/worker-client';

interface Jobs {
  echo: (request: string) => string;
  crash: (request: null) => never;
  leave: (request: null) => never;
  fill: (request: null) => never;
  wait: (request: null) => never;
  block: (request: null) => never;
  environment: (request: null) => { variables: number; arguments: number };
}

const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const jobs = {
      echo: (request) => request,
      crash: () => { throw new RangeError('quotes a token'); },
      leave: () => process.exit(0),
      fill: () => { const all = []; for (;;) all.push(new Array(1000).fill(Math.random())); },
      block: () => { for (;;); },
      wait: () => new Promise(() => setInterval(() => {}, 1000)),
      environment: () => ({ variables: Object.keys(process.env).length, arguments: process.execArgv.length }),
    };
    parentPort.on('message', async (message) => {
      if (message.job === undefined) return parentPort.postMessage({ heard: message });
      const value = await jobs[message.job](message.request);
      parentPort.postMessage({ id: message.id, result: { ok: true, value } });
    });
  `)}`,
);
const heard: unknown[] = [];
const options = {
  script,
  name: 'test',
  heapMegabytes: 32,
  stopped: (reason: string) => ({ code: 'copy.stopped', detail: { reason } }) as const,
  onMessage: (message: unknown) => void heard.push(message),
};
const stopped = (reason: string) => ({ ok: false, failure: { code: 'copy.stopped', detail: { reason } } });
let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

function client(over: Partial<typeof options> = {}) {
  const made = new WorkerClient<Jobs, unknown, unknown>({ ...options, ...over });
  close = () => made.close();
  return made;
}

describe('WorkerClient', () => {
  it('answers each job with its own result, and passes on other messages', async () => {
    const worker = client();
    worker.post('sent before the thread starts');
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => worker.do('echo', text)));
    expect(answers).toEqual(['a', 'b', 'c'].map((value) => ({ ok: true, value })));
    worker.post('hello');
    await worker.do('echo', '');
    expect(heard).toEqual([{ heard: 'hello' }]);
  });

  it('starts its thread without environment and command line', async () => {
    expect(await client().do('environment', null)).toEqual({ ok: true, value: { variables: 0, arguments: 0 } });
  });

  it.each([
    ['crash', 'RangeError'],
    ['leave', 'closed'],
    ['fill', 'ERR_WORKER_OUT_OF_MEMORY'],
  ] as const)(
    'fails all pending jobs when the thread ends (%s), and starts a new thread for the next job',
    async (job, reason) => {
      const worker = client();
      const pending = worker.do('wait', null);
      expect(await worker.do(job, null)).toEqual(stopped(reason));
      expect(await pending).toEqual(stopped(reason));
      expect(await worker.do('echo', 'again')).toEqual({ ok: true, value: 'again' });
    },
  );

  it('returns a failure when the script does not exist', async () => {
    const worker = client({ script: new URL('file:///nowhere/worker.js') });
    expect(await worker.do('echo', 'x')).toMatchObject({ ok: false, failure: { code: 'copy.stopped' } });
  });

  it('fails the pending jobs when it is closed', async () => {
    const worker = client();
    const pending = worker.do('wait', null);
    await worker.close();
    expect(await pending).toEqual(stopped('closed'));
  });
});

describe('WorkerThread', () => {
  it('ends when a job takes longer than its time limit, and fails every job with the reason for that', async () => {
    const late = { code: 'preview.timedOut', detail: { seconds: 0.1 } } as const;
    const thread = new WorkerThread<Jobs, unknown, unknown>({ ...options, timeLimit: { ms: 100, failure: late } });
    close = () => thread.end();
    const pending = [thread.do('wait', null), thread.do('block', null)];
    for (const answer of pending) expect(await answer).toEqual({ ok: false, failure: late });
    expect(await thread.do('echo', 'x')).toEqual({ ok: false, failure: late });
  });

  it('stays when each job is answered within its time limit', async () => {
    const failure = { code: 'preview.timedOut' } as const;
    const thread = new WorkerThread<Jobs, unknown, unknown>({ ...options, timeLimit: { ms: 3_600_000, failure } });
    close = () => thread.end();
    expect(await thread.do('echo', 'x')).toEqual({ ok: true, value: 'x' });
    expect(thread.failure).toBeNull();
  });

  it('never restarts: a job after its end fails with the reason of the end', async () => {
    const thread = new WorkerThread<Jobs, unknown, unknown>(options);
    close = () => thread.end();
    const pending = thread.do('wait', null);
    const cancelled = { code: 'backup.cancelled' } as const;
    await thread.end(cancelled);
    expect(thread.failure).toEqual(cancelled);
    thread.post('is ignored');
    for (const answer of [pending, thread.do('echo', 'x')])
      expect(await answer).toEqual({ ok: false, failure: cancelled });
  });
});
