import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsFile } from '../../../../electron/app/settings-file';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { settingDefaults } from '../../../../shared/enums/settings';

/** How many of the next renames fail, and with which code. */
const refusals = vi.hoisted(() => ({ left: 0, code: 'EPERM' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const rename: typeof real.rename = async (from, to) => {
    refusals.left -= 1;
    if (refusals.left >= 0) throw Object.assign(new Error('busy'), { code: refusals.code });
    return real.rename(from, to);
  };
  return { ...real, rename };
});

const { platform } = process;
const on = (value: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value });
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'windows-rename-'));
});
afterEach(async () => {
  on(platform);
  await rm(folder, { recursive: true });
});

const record = {
  id: '3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10',
  cloud: commercialCloud,
  events: [{ type: 'created', at: '2026-11-22T10:00:00.000Z', appVersion: '0.1.0' } as const],
};

describe('a file that a virus scanner on Windows reads', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is saved after a retry, as a record and as settings (%s)', async (code) => {
    on('win32');
    Object.assign(refusals, { left: 2, code });
    await new RecordStore(folder).save(record);
    expect(await new RecordStore(folder).get(record.id)).toEqual(record);
    const settings = join(folder, 'settings.json');
    refusals.left = 2;
    await new SettingsFile(settings, { ...settingDefaults, locale: 'en', theme: 'system' }).change({ theme: 'dark' });
    expect(JSON.parse(await readFile(settings, 'utf8'))).toEqual({ theme: 'dark' });
    expect((await readdir(folder)).sort()).toEqual([`${record.id}.json`, 'settings.json']);
  });

  it('is rejected when it stays busy, and no temporary file remains', async () => {
    on('win32');
    Object.assign(refusals, { left: 100, code: 'EBUSY' });
    const failure = { code: 'record.writeFailed' };
    await expect(new RecordStore(folder).save(record)).rejects.toMatchObject({ failure });
    expect(await readdir(folder)).toEqual([]);
  });
});

it('a rejected rename is not retried on other systems', async () => {
  on('linux');
  Object.assign(refusals, { left: 2, code: 'EACCES' });
  await expect(new RecordStore(folder).save(record)).rejects.toMatchObject({ failure: { code: 'record.notWritable' } });
  expect(refusals.left).toBe(1);
});
