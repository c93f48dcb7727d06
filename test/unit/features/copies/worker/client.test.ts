import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../../electron/core/lib/failure';
import type { SetupRecord } from '../../../../../electron/core/setup/record';
import { CopyService } from '../../../../../electron/features/copies/copy-service';
import type { CopiesProgress, CopiesTarget, CopyFormat } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
import { savedAt } from '../../../../fixtures/sample-records';
import { builtModule } from '../../../built-module';
import { alike } from '../saving';

vi.setConfig({ testTimeout: 60_000 });

let built: Awaited<ReturnType<typeof builtModule>>;
let folder: string;
beforeAll(async () => {
  built = await builtModule('electron/features/copies/worker/entry.ts');
}, 60_000);
afterAll(() => built.remove());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copying-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Parts {
  readonly records?: readonly SetupRecord[];
  readonly print?: (html: string) => Promise<Uint8Array>;
  readonly script?: URL;
  readonly chosenPath?: string | null;
  /** The setup whose record cannot be written. */
  readonly unwritable?: string;
}

function copying({
  records = alike(3),
  print = async () => Buffer.from('%PDF-1.7\n%%EOF\n'),
  script,
  chosenPath,
  unwritable,
}: Parts = {}) {
  const progress: CopiesProgress[] = [];
  const names: string[] = [];
  const shown: string[] = [];
  const noted: [id: string, expiresAt: string][] = [];
  const saver = new CopyService({
    script: script ?? pathToFileURL(built.file),
    appVersion: '0.1.0',
    now: () => savedAt,
    records: async () => records,
    chooseFolder: async () => (chosenPath === undefined ? folder : chosenPath),
    chooseArchivePath: async (name) => {
      names.push(name);
      return chosenPath === undefined ? join(folder, name) : chosenPath;
    },
    print,
    endPrinting: () => undefined,
    translator,
    show: (path) => shown.push(path),
    onProgress: (one) => progress.push(one),
    earlyReminderDays: () => [7],
    calendarSaved: async (id, expiresAt) => {
      if (id === unwritable) throw new FailureError('record.diskFull');
      noted.push([id, expiresAt]);
    },
  });
  const plan = (to: CopiesTarget, formats: readonly CopyFormat[], ids: readonly string[] | null = null) =>
    saver.plan({ space: 'real', ids, formats, locale: 'zh-CN', to });
  return { saver, progress, names, shown, noted, plan };
}

it('copies are saved in the thread, which reports progress and the saved file', async () => {
  const { saver, progress, shown, plan } = copying();
  expect(await plan('folder', ['html', 'pdf'])).toEqual({
    to: 'folder',
    path: folder,
    files: 6,
    taken: 0,
    takenNames: [],
  });
  expect(() => saver.show()).toThrow('app.badRequest');
  expect(await saver.save('keepBoth')).toMatchObject({ saved: 6, total: 6, failure: null });
  expect(await readdir(folder)).toHaveLength(6);
  expect(progress[0]).toMatchObject({ done: 0, total: 6 });
  saver.show();
  expect(shown).toEqual([join(folder, '2026-11-22 Contoso (a35b…20c).html')]);
  const again = await plan('folder', ['html', 'pdf']);
  expect(again).toMatchObject({ files: 6, taken: 6 });
  expect(again?.takenNames).toHaveLength(5);
});

it('each saved calendar file is noted in its record, with the chosen days, unless the record has it already', async () => {
  const expiresAt = '2027-06-01T10:00:00.000Z';
  const [known, later, lost, unknown] = [...alike(3, expiresAt), ...alike(1, null)];
  if (!known || !later || !lost || !unknown) throw new Error('records');
  const calendar = (until: string) =>
    ({ type: 'calendarSaved', at: '2026-11-01T10:00:00.000Z', expiresAt: until }) as const;
  const records = [
    { ...known, events: [...known.events, calendar(expiresAt)] },
    { ...later, events: [...later.events, calendar('2026-12-01T10:00:00.000Z')] },
    lost,
    unknown,
  ];
  const { saver, noted, plan } = copying({ records, unwritable: lost.id });
  await plan('folder', ['json']);
  await saver.save('keepBoth');
  expect(noted).toEqual([]);
  await plan('folder', ['calendar']);
  expect(await saver.save('keepBoth')).toMatchObject({ saved: 3, failure: null });
  expect(noted).toEqual([[later.id, expiresAt]]);
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.ics'));
  expect((await readFile(join(folder, file), 'utf8')).match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

it('no calendar file is noted of an archive that was not saved', async () => {
  const { saver, noted, plan } = copying({ records: alike(2), print: () => new Promise(() => undefined) });
  await plan('zip', ['calendar', 'pdf']);
  const saving = saver.save('keepBoth');
  await expect.poll(() => readdir(folder)).toHaveLength(1);
  saver.cancel();
  expect(await saving).toMatchObject({ saved: 0, cancelled: true });
  expect(noted).toEqual([]);
});

it('names an archive after its setup, or after its day', async () => {
  const records = alike(2);
  const { saver, names, plan } = copying({ records });
  await plan('zip', ['json'], [records[1]?.id ?? '']);
  expect(await saver.save('keepBoth')).toMatchObject({ to: 'zip', saved: 1 });
  await plan('zip', ['json']);
  expect(await saver.save('keepBoth')).toMatchObject({ to: 'zip', saved: 2 });
  expect(names).toEqual(['2026-11-22 Contoso (a35b…20c).zip', '2026-11-22 连接记录.zip']);
  expect(await readdir(folder)).toEqual(names);
});

it('save() requires a new plan each time', async () => {
  const { saver, plan } = copying({ chosenPath: null });
  expect(await plan('folder', ['html'])).toBeNull();
  await expect(saver.save('replace')).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
  const none = copying({ records: [] });
  await expect(none.plan('folder', ['html'])).rejects.toMatchObject({ failure: { code: 'record.notFound' } });
  const gone = copying({ chosenPath: join(folder, 'gone') });
  await expect(gone.plan('folder', ['html'])).rejects.toMatchObject({ failure: { code: 'copy.folderGone' } });
});

it('a save ends at once when cancelled or closed, also while it waits for a PDF', async () => {
  for (const end of ['cancel', 'close'] as const) {
    const { saver, plan } = copying({ print: () => new Promise(() => undefined) });
    await plan('zip', ['html', 'pdf']);
    const saving = saver.save('keepBoth');
    await expect.poll(() => readdir(folder)).toHaveLength(1);
    await saver[end]();
    expect(await saving).toMatchObject({ saved: 0, cancelled: true, failure: null });
    expect(await readdir(folder)).toEqual([]);
  }
});

it('a second save is refused and does not end the first, which leaves no temporary file', async () => {
  let printed: (pdf: Uint8Array) => void = () => undefined;
  const pdf = new Promise<Uint8Array>((resolve) => (printed = resolve));
  const { saver, plan } = copying({ records: alike(1), print: () => pdf });
  await plan('zip', ['html', 'pdf']);
  const saving = saver.save('keepBoth');
  await expect.poll(() => readdir(folder)).toHaveLength(1);
  await expect(saver.save('keepBoth')).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
  printed(Buffer.from('%PDF-1.7\n%%EOF\n'));
  expect(await saving).toMatchObject({ saved: 2, cancelled: false, failure: null });
  expect(await readdir(folder)).toEqual(['2026-11-22 Contoso (a35b…20c).zip']);
});

it('a plan ends the save that runs, which leaves no temporary file', async () => {
  const { saver, plan } = copying({ print: () => new Promise(() => undefined) });
  await plan('zip', ['html', 'pdf']);
  const saving = saver.save('keepBoth');
  await expect.poll(() => readdir(folder)).toHaveLength(1);
  expect(await plan('zip', ['json'])).toMatchObject({ files: 3 });
  expect(await saving).toMatchObject({ saved: 0, cancelled: true });
  expect(await readdir(folder)).toEqual([]);
  expect(await saver.save('keepBoth')).toMatchObject({ saved: 3 });
});

it('print failures and a dead thread are reported', async () => {
  const print = async () => {
    throw new FailureError('copy.notPrinted', { reason: 'crashed' });
  };
  const { saver, plan } = copying({ print });
  await plan('folder', ['pdf']);
  expect(await saver.save('keepBoth')).toMatchObject({
    saved: 0,
    leftOut: [{ format: 'pdf', failure: { code: 'copy.notPrinted' }, count: 3 }],
  });
  const dying = copying({ script: pathToFileURL('/nowhere/worker.mjs') });
  await expect(dying.plan('folder', ['html'])).rejects.toMatchObject({ failure: { code: 'copy.stopped' } });
});
