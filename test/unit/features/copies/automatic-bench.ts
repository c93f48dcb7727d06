import { FailureError } from '../../../../electron/core/lib/failure';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { AutomaticCopies } from '../../../../electron/features/copies/automatic-copies';
import type { AutomaticState } from '../../../../electron/features/copies/automatic-file';
import type { SavedVersion, VersionTask } from '../../../../electron/features/copies/save-version';
import type { AutomaticCopiesView, Failure, Result } from '../../../../shared/contract';

export const at = '2026-11-22T10:00:00.000Z';
export function record(id: string, name = id): SetupRecord {
  const named = name ? [{ type: 'named', at, name } as const] : [];
  return { id, cloud: commercialCloud, events: [{ type: 'created', at, appVersion: '1' }, ...named] };
}
export const gone: Failure = { code: 'copy.folderGone', detail: { file: 'x', reason: 'ENOENT' } };
export const notMade: Failure = { code: 'copy.notMade', detail: { file: 'json', reason: 'RangeError' } };
export const copied: Result<SavedVersion> = { ok: true, value: { path: '/copies/a.html' } };

/** Automatic copies of two setups in a world whose parts fail on request. */
export function stage(kept: Partial<AutomaticState> | null = { folder: '/copies' }, problem: string | null = null) {
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
    /** The organization sets the folder. */
    ofOrganization: false,
    marked: [] as string[],
    recordsFailure: null as FailureError | null,
    saved: [] as string[],
    swept: [] as string[],
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
    removeStaleFiles: async (folder: string, marker: string | null) => void world.swept.push(`${folder} ${marker}`),
    firstMarker: async (folder: string) => {
      if (world.ofOrganization && world.markFailure) throw world.markFailure;
      return world.ofOrganization ? `first marker of ${folder}` : null;
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
