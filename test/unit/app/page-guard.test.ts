import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageGuard, type PageProblem, type PageRemedy } from '../../../electron/app/page-guard';

/** The part of a BrowserWindow and of its page that the guard uses. */
class FakePage extends EventEmitter {
  crashed = false;
  isCrashed = () => this.crashed;
  forcefullyCrashRenderer = () => this.die();

  die() {
    this.crashed = true;
    this.emit('render-process-gone', {}, { reason: 'crashed' });
  }
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakePage();
  destroyed = false;
  isDestroyed = () => this.destroyed;
}

interface Question {
  readonly problem: PageProblem;
  readonly signal: AbortSignal;
  answer(remedy: PageRemedy): void;
}

const done: string[] = [];
const questions: Question[] = [];
let window: FakeWindow;
let guard: PageGuard;

beforeEach(() => {
  vi.useFakeTimers();
  done.length = 0;
  questions.length = 0;
  window = new FakeWindow();
  guard = new PageGuard(window as never, {
    load: async () => {
      done.push('load');
      window.webContents.crashed = false;
    },
    ask: (problem, signal) => new Promise((answer) => questions.push({ problem, signal, answer })),
    quit: () => void done.push('quit'),
  });
});
afterEach(() => vi.useRealTimers());

/** Ends the page's process, and lets follow what follows at once. */
async function die() {
  window.webContents.die();
  await vi.advanceTimersByTimeAsync(1);
}

async function answer(remedy: PageRemedy) {
  questions.at(-1)?.answer(remedy);
  await vi.advanceTimersByTimeAsync(1);
}

describe('a page that stopped', () => {
  it('is reloaded once; then the guard asks, and does not ask twice', async () => {
    await die();
    expect(done).toEqual(['load']);
    await die();
    await die();
    expect(done).toEqual(['load']);
    expect(questions.map(({ problem }) => problem)).toEqual(['stopped']);
    await answer('reload');
    expect(done).toEqual(['load', 'load']);
    await die();
    expect(questions).toHaveLength(2);
    await answer('quit');
    expect(done).toEqual(['load', 'load', 'quit']);
  });

  it('is reloaded again when it worked for a minute in between', async () => {
    await die();
    await vi.advanceTimersByTimeAsync(60_001);
    await die();
    expect(done).toEqual(['load', 'load']);
    expect(questions).toEqual([]);
  });

  it('is one that did not load, unless another load replaced it', async () => {
    window.webContents.emit('did-fail-load', {}, -3, '', '', true);
    window.webContents.emit('did-fail-load', {}, -6, '', '', false);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual([]);
    window.webContents.emit('did-fail-load', {}, -6, '', '', true);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual(['load']);
  });

  it('is reloaded when the app is started again and nothing is asked', async () => {
    window.webContents.crashed = true;
    guard.look();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual(['load']);
    guard.look();
    expect(questions).toEqual([]);
  });

  it('is left alone when its window has closed', async () => {
    window.destroyed = true;
    window.emit('closed');
    await die();
    guard.look();
    expect(done).toEqual([]);
  });
});

describe('a page that does not respond', () => {
  it('is ended and reloaded when that is chosen', async () => {
    window.emit('unresponsive');
    expect(questions.map(({ problem }) => problem)).toEqual(['silent']);
    await answer('reload');
    expect(done).toEqual(['load']);
  });

  it('closes the question when it recovers', async () => {
    window.emit('unresponsive');
    window.emit('responsive');
    expect(questions[0]?.signal.aborted).toBe(true);
    await answer('quit');
    expect(done).toEqual([]);
  });

  it('is asked about again when it was waited for and does not recover', async () => {
    window.emit('unresponsive');
    await answer('wait');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(questions).toHaveLength(2);
    await answer('wait');
    window.emit('responsive');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(questions).toHaveLength(2);
  });

  it('is ended and not loaded again at quitting', async () => {
    window.emit('unresponsive');
    await answer('quit');
    expect(window.webContents.crashed).toBe(true);
    expect(done).toEqual(['quit']);
  });

  it('closes the question when its process ends meanwhile, and is reloaded', async () => {
    window.emit('unresponsive');
    await die();
    expect(questions[0]?.signal.aborted).toBe(true);
    expect(done).toEqual(['load']);
  });
});
