import fs from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordStore } from '../../../electron/setup/record-store';
import { SettingsFile } from '../../../electron/shell/settings-file';
import { commercialCloud } from '../../../electron/webex/clouds';

const renames = vi.hoisted(() => ({ busy: 0, code: 'EPERM' }));
function refuse(): void {
  if (renames.busy <= 0) return;
  renames.busy -= 1;
  throw Object.assign(new Error('busy'), { code: renames.code });
}
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const rename: typeof real.rename = async (...args) => {
    refuse();
    return real.rename(...args);
  };
  return { ...real, rename };
});

const id = '3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10';
const { platform } = process;
const oldRename = fs.rename;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'busy-rename-'));
  Object.defineProperty(process, 'platform', { value: 'win32' });
  fs.rename = ((from: string, to: string, done: (error: unknown) => void) => {
    try {
      refuse();
    } catch (e) {
      return done(e);
    }
    oldRename(from, to, done);
  }) as typeof fs.rename;
});
afterEach(async () => {
  Object.defineProperty(process, 'platform', { value: platform });
  fs.rename = oldRename;
  renames.busy = 0;
  await rm(folder, { recursive: true });
});

describe('on Windows, while a virus scanner reads the file', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('a record and the settings are saved all the same (%s)', async (code) => {
    Object.assign(renames, { busy: 2, code });
    const record = {
      id,
      cloud: commercialCloud,
      events: [{ type: 'created', at: '2026-11-22T10:00:00.000Z', appVersion: '0.1.0' } as const],
    };
    await new RecordStore(folder).save(record);
    expect(await new RecordStore(folder).get(id)).toEqual(record);
    const settings = join(folder, 'settings.json');
    Object.assign(renames, { busy: 2, code });
    await new SettingsFile(settings, { locale: 'en', theme: 'system' }).change({ theme: 'dark' });
    expect(JSON.parse(await readFile(settings, 'utf8'))).toEqual({ theme: 'dark' });
    expect((await readdir(folder)).sort()).toEqual([`${id}.json`, 'settings.json']);
  });
});
