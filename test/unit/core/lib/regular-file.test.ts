import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JsonFile } from '../../../../electron/core/lib/json-file';
import { readRegularFile, readRegularFileSync } from '../../../../electron/core/lib/regular-file';
import { AppLog } from '../../../../electron/core/log/app-log';
import { readChosenFile } from '../../../../electron/core/record-files/read-chosen-file';
import { readRecords } from '../../../../electron/core/setup/read-records';
import { mentions } from '../../../../electron/core/setup/record-folder';
import { TokenJournal } from '../../../../electron/core/tokens/token-journal';
import { readCloudFile } from '../../../../electron/core/webex/cloud-file';
import { requireChosenFolder } from '../../../../electron/features/copies/folder-marker';
import { readingFile } from '../../../../electron/features/preflight/worker/files';
import type { Failure } from '../../../../shared/contract';
import { needs, posix } from '../../../fixtures/systems';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regular-'));
});
afterEach(() => rm(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const now = () => new Date('2026-11-22T10:00:00Z');

it('readRegularFile() reads a file and what a link leads to, up to a size', async (context) => {
  needs(context, posix, 'links that every user can create');
  await writeFile(at('a'), 'text');
  await symlink(at('a'), at('link'));
  for (const name of ['a', 'link']) {
    expect(`${await readRegularFile(at(name), 4)}`).toBe('text');
    expect(`${readRegularFileSync(at(name), 4)}`).toBe('text');
  }
  await truncate(at('a'), 2 ** 40);
  await expect(readRegularFile(at('a'), 5)).rejects.toMatchObject({ code: 'EFBIG' });
  expect(() => readRegularFileSync(at('a'), 5)).toThrow('too large');
  await mkdir(at('folder'));
  await expect(readRegularFile(at('folder'), 5)).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(readRegularFile(at('missing'), 5)).rejects.toMatchObject({ code: 'ENOENT' });
});

/** A pipe that nothing writes to, or a device without an end, in place of the file that the app reads. */
describe.each(['pipe', 'device'])('with a %s in place of the file', (what) => {
  beforeEach((context) => needs(context, posix, 'named pipes and devices'));

  const put = async (path: string) => {
    if (what === 'device') await symlink('/dev/zero', path);
    else execFileSync('mkfifo', [path]);
  };

  it.each([readRegularFile, async (path: string, size: number) => readRegularFileSync(path, size)])(
    '%s',
    async (read) => {
      await put(at('a'));
      await expect(read(at('a'), 5)).rejects.toMatchObject({ code: 'EINVAL' });
    },
  );

  it('settings are read as missing', async () => {
    await put(at('a.json'));
    const file = new JsonFile(at('a.json'), { parse: Object });
    expect(await file.read()).toBeNull();
    expect(file.readSync()).toBeNull();
    expect(await file.readOrSetAside()).toEqual({ value: null, problem: 'EINVAL' });
  });

  it('the list of setups with tokens is reported as unreadable', async () => {
    await put(at('token-ids.json'));
    const failures: Failure[] = [];
    const journal = new TokenJournal(at('token-ids.json'), { now, onFailure: (failure) => failures.push(failure) });
    expect(await journal.entries()).toEqual([]);
    expect(failures).toMatchObject([{ code: 'tokenJournal.unreadable', detail: { reason: 'EINVAL' } }]);
  });

  it('a record is unreadable at once', async () => {
    await put(at('other.json'));
    const readings: unknown[] = [];
    await readRecords({ folder, names: ['other.json'], thread: null }, async (_name, reading) => {
      readings.push(reading);
    });
    expect(readings).toMatchObject([{ kind: 'unreadable', failure: { detail: { reason: 'EINVAL' } } }]);
    expect(await mentions(folder, '3f2f6a3e-0f0e-4c0a-9c5e-000000000000'), 'it may be a record').toBe(true);
  });

  it('a file that was chosen, and the mark of the folder of copies, is unreadable at once', async () => {
    await put(at('.webex-entra-setup-copies.json'));
    const path = at('.webex-entra-setup-copies.json');
    expect(await readCloudFile(path)).toMatchObject({ failure: { code: 'cloud.unreadable' } });
    await expect(readChosenFile(path, 5)).rejects.toThrow('restore.unreadable');
    await expect(readingFile(path, async () => undefined)).rejects.toThrow('usersFile.unreadable');
    await expect(requireChosenFolder(folder, 'id')).rejects.toMatchObject({ code: 'EINVAL' });
  });

  it('the log loses its lines, and waits for nothing', async () => {
    await mkdir(at('logs'));
    await put(at('logs/app.log'));
    const failed: unknown[] = [];
    const log = new AppLog({ folder: at('logs'), now, onFailed: (failure) => failed.push(failure) });
    log.write('info', 'app.ended', {});
    await log.flush();
    expect(failed).toHaveLength(1);
  });
});
