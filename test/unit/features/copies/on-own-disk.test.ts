import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { needs } from '../../../fixtures/systems';
import { builtModule } from '../../built-module';

vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);
let built: Awaited<ReturnType<typeof builtModule>>;
let folder: string;
beforeAll(async () => {
  built = await builtModule('test/unit/features/copies/on-own-disk.ts');
}, 60_000);
afterAll(() => built.remove());
beforeEach(async (context) => {
  needs(context, ['linux'], 'a namespace with a disk of its own');
  folder = await mkdtemp(join(tmpdir(), 'own-disk-'));
  return () => rm(folder, { recursive: true, force: true });
});

/** On Linux, unprivileged users may mount a disk in their own namespace (user_namespaces(7)). */
async function saveOnOwnDisk(trouble: string, to: 'folder' | 'zip') {
  const script = ['--user', '--map-root-user', '--mount', process.execPath, built.file, trouble, to, folder];
  return JSON.parse((await run('unshare', script)).stdout);
}

it.each(['folder', 'zip'] as const)('a full disk ends the save: %s', async (to) => {
  const { result, names, whole } = await saveOnOwnDisk('full', to);
  expect(result).toMatchObject({ cancelled: false, failure: { code: 'copy.diskFull', detail: { reason: 'ENOSPC' } } });
  expect(result.saved).toBe(whole);
  expect(names).toBe(whole);
  if (to === 'zip') expect(names).toBe(0);
  else expect(whole).toBeGreaterThan(0);
});

it.each(['folder', 'zip'] as const)('a read-only disk is reported: %s', async (to) => {
  const { result, names } = await saveOnOwnDisk('readOnly', to);
  expect(result).toMatchObject({ saved: 0, failure: { code: 'copy.notWritable', detail: { reason: 'EROFS' } } });
  expect(names).toBe(0);
});

it.each(['folder', 'zip'] as const)(
  'a disk that is taken away while it is saved to is a folder that is gone: %s',
  async (to) => {
    const { result, names } = await saveOnOwnDisk('gone', to);
    expect(result).toMatchObject({ saved: to === 'zip' ? 0 : 3, total: 10, failure: { code: 'copy.folderGone' } });
    // The mount point received no file.
    expect(names).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  },
);
