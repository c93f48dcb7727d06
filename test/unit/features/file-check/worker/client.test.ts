import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordJson } from '../../../../../electron/core/record-copy/record-json';
import { feature } from '../../../../../electron/features/file-check';
import { checkInThread } from '../../../../../electron/features/file-check/worker/client';
import { translator } from '../../../../../shared/texts/i18n';
import { richRecord } from '../../../../fixtures/rich-record';
import { needs, posix } from '../../../../fixtures/systems';
import { builtWorker } from '../../../built-worker';
import { channelsOf } from '../../../channels-of';

const savedAt = new Date('2026-11-22T15:57:41Z');
const json = recordJson({ record: richRecord, space: 'real', savedAt, appVersion: '1' }, translator('en'));
let worker: Awaited<ReturnType<typeof builtWorker>>;
let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  worker = await builtWorker('electron/features/file-check/worker/entry.ts');
  folder = await mkdtemp(resolve('test-output/check-'));
  await writeFile(path('copy.json'), json);
  await writeFile(path('huge.json'), '');
  await truncate(path('huge.json'), 1 << 30);
  await mkdir(path('folder'));
  if (process.platform !== 'win32') await symlink('loop', path('loop'));
}, 60_000);
afterAll(async () => {
  await worker.remove();
  await rm(folder, { recursive: true });
});

describe('a file at a path', () => {
  it('is read and checked', async () => {
    const checked = await checkInThread(worker.script, 'copy.json', { path: path('copy.json') });
    expect(checked).toMatchObject({
      fileName: 'copy.json',
      check: { verdict: 'unaltered', savedAt: '2026-11-22T15:57:41Z' },
    });
  });

  it.each([
    ['huge.json', 'restore.tooBig', {}],
    ['folder', 'restore.folder', {}],
    ['gone.json', 'restore.unreadable', { reason: 'ENOENT' }],
  ])('%s is not', async (file, code, detail) => {
    const { check } = await checkInThread(worker.script, file, { path: path(file) });
    expect(check).toEqual({ verdict: 'unreadable', failure: { code, detail: { file, ...detail } } });
  });

  it('is not read when it leads to itself', async (context) => {
    needs(context, posix, 'links that every user can create');
    const { check } = await checkInThread(worker.script, 'loop', { path: path('loop') });
    const detail = { file: 'loop', reason: 'ELOOP' };
    expect(check).toEqual({ verdict: 'unreadable', failure: { code: 'restore.unreadable', detail } });
  });

  it('that is an endless pipe is not read', async (context) => {
    needs(context, posix, 'a device without an end');
    const { check } = await checkInThread(worker.script, 'zero', { path: '/dev/zero' });
    expect(check).toMatchObject({ verdict: 'unreadable', failure: { code: 'restore.unreadable' } });
  });
});

it('a thread that does not start is reported', async () => {
  const { check } = await checkInThread(pathToFileURL(path('none.js')), 'x', { bytes: new Uint8Array() });
  expect(check).toMatchObject({ verdict: 'unreadable', failure: { code: 'restore.stopped', detail: { file: 'x' } } });
});

describe('the channels', () => {
  const channels = (chosen: string | null) =>
    channelsOf('file-check', feature, {
      built: () => fileURLToPath(worker.script),
      files: { choose: async () => chosen && path(chosen) },
    });

  it('check the chosen file, and nothing when the dialog is cancelled', async () => {
    expect(await channels('copy.json')('copies.check')).toMatchObject({
      ok: true,
      value: { fileName: 'copy.json', check: { verdict: 'unaltered' } },
    });
    expect(await channels(null)('copies.check')).toEqual({ ok: true, value: null });
  });

  it('check a dropped file by its bytes only', async () => {
    const call = channels(null);
    const dropped = { fileName: '/etc/../copy.json', bytes: Buffer.from(json) };
    expect(await call('copies.checkDropped', dropped)).toMatchObject({
      ok: true,
      value: { fileName: 'copy.json', check: { verdict: 'unaltered' } },
    });
    await expect(call('copies.checkDropped', { fileName: 'x', bytes: new Uint8Array(33 << 20) })).rejects.toThrow();
    await expect(call('copies.checkDropped', { fileName: 'x', bytes: 'text' })).rejects.toThrow();
  });
});
