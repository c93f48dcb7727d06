import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { AutomaticCopies } from '../../../../electron/features/copies/automatic-copies';
import type { AutomaticState } from '../../../../electron/features/copies/automatic-file';
import type { SavedVersion, VersionTask } from '../../../../electron/features/copies/save-version';
import type { AutomaticCopiesView, Failure, Result } from '../../../../shared/contract';

const at = '2026-11-22T10:00:00.000Z';
function record(id: string, name = id): SetupRecord {
  const named = name ? [{ type: 'named', at, name } as const] : [];
  return { id, cloud: commercialCloud, events: [{ type: 'created', at, appVersion: '1' }, ...named] };
}
const gone: Failure = { code: 'copy.folderGone', detail: { file: 'x', reason: 'ENOENT' } };
const notMade: Failure = { code: 'copy.notMade', detail: { file: 'json', reason: 'RangeError' } };
const copied: Result<SavedVersion> = { ok: true, value: { path: '/copies/a.html' } };

function stage(kept: Partial<AutomaticState> | null = { folder: '/copies' }, problem: string | null = null) {
  const none = {
    folder: null,
    marker: null,
    keep: 10,
    locale: 'en',
    lastAt: null,
    lastFile: null,
    failure: null,
    waiting: [],
  } as const;
  const world = {
    records: [record('a'), record('b')],
    answer: copied,
    /** The setup that cannot be copied. */
    broken: null as string | null,
    checked: 0,
    folderFailure: null as Failure | null,
    diskFull: false,
    /** What is wrong with the stored choices. */
    problem,
    markFailure: null as FailureError | null,
    marked: [] as string[],
    recordsFailure: null as FailureError | null,
    saved: [] as string[],
    /** The marker that each copy required. */
    markers: [] as (string | null)[],
    kept: kept ? ({ ...none, waiting: [], ...kept } as AutomaticState) : null,
    failed: [] as Failure[],
    views: [] as AutomaticCopiesView[],
    shown: [] as string[],
  };
  const ports = {
    file: {
      readOrSetAside: async () => ({ value: world.problem ? null : world.kept, problem: world.problem }),
      write: async (kept: AutomaticState) => {
        if (world.diskFull)
          throw new FailureError('file.diskFull', { file: 'automatic-copies.json', reason: 'ENOSPC' });
        world.kept = kept;
      },
    },
    appVersion: '1',
    now: () => new Date(at),
    locale: () => 'zh-CN' as const,
    records: async () => {
      if (world.recordsFailure) throw world.recordsFailure;
      return world.records;
    },
    save: async ({ input, folder, marker }: VersionTask) => {
      world.saved.push(`${folder} ${input.record.id}`);
      world.markers.push(marker);
      return input.record.id === world.broken ? { ok: false as const, failure: notMade } : world.answer;
    },
    checkFolder: async () => {
      world.checked += 1;
      return world.folderFailure;
    },
    markFolder: async (folder: string) => {
      if (world.markFailure) throw world.markFailure;
      world.marked.push(folder);
      return `marker of ${folder}`;
    },
    releaseWorker: async () => undefined,
    chooseFolder: async () => '/other',
    show: (path: string) => void world.shown.push(path),
    onChanged: (view: AutomaticCopiesView) => void world.views.push(view),
    onFailed: (failure: Failure) => void world.failed.push(failure),
  };
  return { world, automatic: new AutomaticCopies(ports), again: () => new AutomaticCopies(ports) };
}

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
