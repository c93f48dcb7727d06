import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { at, gone, notMade, record, stage } from './automatic-bench';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('automatic copies', () => {
  it('are debounced after changes, up to a maximum delay', async () => {
    const { world, automatic } = stage();
    for (let second = 0; second < 12; second += 1) {
      await automatic.changed('a');
      await pass(1000);
    }
    expect(world.saved).toEqual([]);
    await pass(1000);
    expect(world.saved).toEqual(['/copies a']);
    for (let second = 0; second < 21; second += 1) {
      await automatic.changed('b');
      await pass(1000);
    }
    expect(world.saved).toEqual(['/copies a', '/copies b']);
  });

  it('are off until a folder is chosen, and start with a copy of each setup', async () => {
    const { world, automatic } = stage(null);
    expect(await automatic.view()).toMatchObject({ folder: null, locale: 'zh-CN', keep: 10 });
    await automatic.changed('a');
    await pass(60_000);
    expect(world.saved).toEqual([]);
    await automatic.choose();
    await pass(0);
    expect(world.saved).toEqual(['/other a', '/other b']);
    await automatic.stop();
    await automatic.changed('a');
    await pass(60_000);
    expect(world.saved).toHaveLength(2);
    await expect(automatic.show()).rejects.toMatchObject({ failure: { code: 'app.badRequest' } });
  });

  it('skip setups without a name and deleted setups', async () => {
    const { world, automatic } = stage();
    world.records = [record('a', '')];
    await automatic.changed('a');
    await automatic.changed('b');
    await pass(5000);
    expect(world.saved).toEqual([]);
    expect(await automatic.view()).toMatchObject({ waiting: 0, failure: null });
  });

  it('report a failure once, retry at the next change, and report again after a success', async () => {
    const { world, automatic } = stage();
    world.answer = { ok: false, failure: gone };
    await automatic.changed('a');
    await pass(5000);
    await automatic.changed('b');
    await pass(5000);
    expect(world.failed).toEqual([gone]);
    expect(await automatic.view()).toMatchObject({ waiting: 2, failure: gone });
    world.answer = { ok: true, value: { path: '/copies/b.html' } };
    expect(await automatic.retry()).toMatchObject({ waiting: 0, failure: null, lastAt: at });
    await automatic.show();
    expect(world.shown).toEqual(['/copies/b.html']);
    world.answer = { ok: false, failure: gone };
    await automatic.changed('a');
    await pass(5000);
    expect(world.failed).toEqual([gone, gone]);
  });

  it('of other setups are made when one setup fails; its failure is reported and it stays waiting', async () => {
    const { world, automatic } = stage();
    world.records = [record('a'), record('b'), record('c')];
    world.broken = 'a';
    for (const { id } of world.records) await automatic.changed(id);
    await pass(5000);
    expect(world.saved).toEqual(['/copies a', '/copies b', '/copies c']);
    expect(world.failed).toEqual([notMade]);
    expect(await automatic.view()).toMatchObject({ waiting: 1, failure: notMade, lastAt: at });
    world.broken = null;
    expect(await automatic.retry()).toMatchObject({ waiting: 0, failure: null });
  });

  it('stop at the first failure of the folder, so that a lost network does not delay every setup', async () => {
    const { world, automatic } = stage();
    Object.assign(world, { answer: { ok: false, failure: notMade }, folderFailure: gone });
    await automatic.changed('a');
    await automatic.changed('b');
    await pass(5000);
    expect(world.saved).toEqual(['/copies a']);
    expect(world.failed).toEqual([gone]);
    expect(await automatic.view()).toMatchObject({ waiting: 2, failure: gone });
  });

  it('keep all setups waiting while the records cannot be read, and report it', async () => {
    const { world, automatic } = stage();
    world.recordsFailure = new FailureError('record.folderUnreadable', { folder: '/setups', reason: 'EIO' });
    await automatic.changed('a');
    await pass(5000);
    expect(world.failed).toEqual([world.recordsFailure.failure]);
    expect(await automatic.view()).toMatchObject({ waiting: 1, failure: { code: 'record.folderUnreadable' } });
    world.recordsFailure = null;
    expect(await automatic.retry()).toMatchObject({ waiting: 0, failure: null });
    expect(world.saved).toEqual(['/copies a']);
  });

  it('report once that the waiting list cannot be saved, until a write succeeds', async () => {
    const { world, automatic } = stage();
    world.diskFull = true;
    await automatic.changed('a');
    await automatic.changed('b');
    await pass(5000);
    const failure = { code: 'copy.listNotSaved', detail: { file: 'automatic-copies.json', reason: 'ENOSPC' } };
    expect(world.failed).toEqual([failure]);
    expect(world.saved).toEqual(['/copies a', '/copies b']);
    expect(await automatic.view()).toMatchObject({ failure });
    expect(world.views.at(-1)).toMatchObject({ failure });
    world.diskFull = false;
    expect(await automatic.retry()).toMatchObject({ failure: null });
    expect(world.kept).toMatchObject({ waiting: [] });
    world.diskFull = true;
    await automatic.changed('a');
    await pass(0);
    expect(world.failed).toEqual([failure, failure]);
  });

  it('continue at the next start without reporting a known failure again', async () => {
    const { world, automatic, again } = stage();
    world.answer = { ok: false, failure: gone };
    await automatic.changed('a');
    await pass(5000);
    const next = again();
    await next.retry();
    expect(world.failed).toEqual([gone]);
    world.answer = { ok: true, value: { path: 'x' } };
    expect(await again().retry()).toMatchObject({ waiting: 0, failure: null });
  });

  it('flush() writes pending copies; a failure is reported at the next start', async () => {
    const { world, automatic, again } = stage();
    await automatic.changed('a');
    await automatic.flush();
    expect(world.saved).toEqual(['/copies a']);
    world.answer = { ok: false, failure: gone };
    await automatic.changed('b');
    await automatic.flush();
    expect(world.failed).toEqual([]);
    expect(world.kept).toMatchObject({ waiting: ['b'], failure: null });
    await again().retry();
    expect(world.failed).toEqual([gone]);
  });

  it('keep a setup in the stored waiting list until its copy is written', async () => {
    const { world, automatic, again } = stage();
    await automatic.changed('a');
    await automatic.changed('b');
    const { answer } = world;
    const kept: (readonly string[] | undefined)[] = [];
    Object.defineProperty(world, 'answer', {
      get: () => {
        kept.push(world.kept?.waiting);
        return answer;
      },
    });
    await pass(5000);
    expect(kept).toEqual([['a', 'b'], ['b']]);
    expect(world.kept?.waiting).toEqual([]);
    expect(await again().view()).toMatchObject({ waiting: 0 });
  });

  it('copy a setup again when it changes during the copy', async () => {
    const { world, automatic } = stage();
    await automatic.changed('a');
    const before = world.answer;
    Object.defineProperty(world, 'answer', {
      get: () => {
        if (world.saved.length === 1) void automatic.changed('a');
        return before;
      },
    });
    await pass(10_000);
    expect(world.saved).toEqual(['/copies a', '/copies a']);
  });
});
