import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import type { Failure } from '../../../../shared/contract';
import { copied, stage } from './automatic-bench';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('the chosen folder', () => {
  const otherFolder: Failure = { code: 'copy.otherFolder', detail: { folder: '/copies' } };

  it('is marked when it is chosen, and each copy requires the marker', async () => {
    const { world, automatic, again } = stage(null);
    await automatic.choose();
    await pass(0);
    expect([world.marked, world.markers]).toEqual([['/other'], ['marker of /other', 'marker of /other']]);
    const next = again();
    await next.changed('a');
    await pass(5000);
    expect(world.markers.at(-1)).toBe('marker of /other');
    await automatic.stop();
    expect(world.kept).toMatchObject({ folder: null, marker: null });
  });

  it('loses the temporary files of earlier runs, once, after a run without a failure', async () => {
    const { world, automatic } = stage();
    world.folderFailure = otherFolder;
    world.answer = { ok: false, failure: otherFolder };
    await automatic.changed('a');
    await pass(5000);
    expect(world.swept).toEqual([]);
    world.answer = copied;
    for (const id of ['a', 'b']) {
      await automatic.changed(id);
      await pass(5000);
    }
    expect(world.swept).toEqual(['/copies marker of /copies']);
  });

  it('is not taken when it cannot be marked', async () => {
    const { world, automatic } = stage();
    world.markFailure = new FailureError('copy.notWritable', { file: 'x', reason: 'EROFS' });
    await expect(automatic.choose()).rejects.toBe(world.markFailure);
    expect(await automatic.view()).toMatchObject({ folder: '/copies' });
    expect(world.saved).toEqual([]);
  });

  it('that was chosen before there were markers is marked after the next copy', async () => {
    const { world, automatic } = stage();
    world.markFailure = new FailureError('copy.diskFull');
    await automatic.changed('a');
    await pass(5000);
    expect([world.markers, world.kept?.marker]).toEqual([[null], null]);
    world.markFailure = null;
    await automatic.changed('a');
    await automatic.changed('b');
    await pass(5000);
    expect([world.markers, world.kept?.marker]).toEqual([[null, null, 'marker of /copies'], 'marker of /copies']);
  });

  it('that is another one gets nothing, not even a probe; all setups wait until it is back', async () => {
    const { world, automatic } = stage();
    world.answer = { ok: false, failure: otherFolder };
    await automatic.changed('a');
    await automatic.changed('b');
    await pass(5000);
    expect([world.saved, world.checked, world.marked]).toEqual([['/copies a'], 0, []]);
    expect(world.failed).toEqual([otherFolder]);
    expect(await automatic.view()).toMatchObject({ waiting: 2, failure: otherFolder });
    world.answer = copied;
    expect(await automatic.retry()).toMatchObject({ waiting: 0, failure: null });
  });
});

it('the folder of the organization is marked before its first copy, and tried again when that failed', async () => {
  const { world, automatic } = stage({ folder: '/theirs', waiting: ['a', 'b'] });
  world.ofOrganization = true;
  world.markFailure = new FailureError('copy.folderGone', { file: 'theirs', reason: 'ENOENT' });
  expect(await automatic.retry()).toMatchObject({ waiting: 2, failure: { code: 'copy.folderGone' } });
  expect(world.saved).toEqual([]);
  world.markFailure = null;
  expect(await automatic.retry()).toMatchObject({ waiting: 0, failure: null });
  expect(world.markers).toEqual(['first marker of /theirs', 'first marker of /theirs']);
  expect(world.kept?.marker).toBe('first marker of /theirs');
});

describe('choices that cannot be read', () => {
  const lost = (reason: string) => ({ code: 'copy.choicesLost', detail: { file: 'automatic-copies.json', reason } });

  it('are reported and stay so until a folder is chosen again', async () => {
    const { world, automatic, again } = stage({ folder: '/copies' }, 'damaged');
    expect(await automatic.retry()).toMatchObject({ folder: null, failure: lost('damaged') });
    expect(world.failed).toEqual([lost('damaged')]);
    world.problem = null;
    const next = again();
    expect(await next.retry()).toMatchObject({ folder: null, failure: lost('damaged') });
    await next.choose();
    await pass(0);
    expect(await next.view()).toMatchObject({ folder: '/other', failure: null });
  });

  it('are not replaced when only reading them failed', async () => {
    const { world, automatic, again } = stage({ folder: '/copies' }, 'EACCES');
    expect(await automatic.retry()).toMatchObject({ folder: null, failure: lost('EACCES') });
    world.problem = null;
    expect(await again().view()).toMatchObject({ folder: '/copies', failure: null });
  });
});
