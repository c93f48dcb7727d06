import { createHash } from 'node:crypto';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  rmdir,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AtomicFile, removeStaleTempFiles, writeAtomically } from '../../../../electron/core/lib/atomic-file';
import { needs, posix } from '../../../fixtures/systems';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** One above the highest process ID of Linux, so no process has it (proc(5), pid_max). */
const unusedPid = 4_194_305;
const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

describe('AtomicFile', () => {
  it('writes to a temporary file until commit() moves it to its path', async () => {
    const path = join(folder, 'a.html');
    await writeFile(path, 'before');
    const file = await AtomicFile.create(path);
    await file.handle.writeFile('after');
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^\.tmp-.*\.part$/), 'a.html']);
    await file.commit();
    expect(await readFile(path, 'utf8')).toBe('after');
    expect(await readdir(folder)).toEqual(['a.html']);
  });

  it('removes the temporary file on discard() and after a failed write', async () => {
    const file = await AtomicFile.create(join(folder, 'a.html'));
    await file.discard();
    await expect(writeAtomically(join(folder, 'no', 'a.html'), Buffer.from('x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the permissions of the replaced file unless a mode is given', async (context) => {
    needs(context, posix, 'permissions of files');
    const path = join(folder, 'a.html');
    await writeFile(path, 'before');
    await chmod(path, 0o666);
    await writeAtomically(path, 'after');
    expect((await stat(path)).mode & 0o777).toBe(0o666);
    await writeAtomically(path, 'after', { mode: 0o600 });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('replaces a symbolic link instead of following it', async (context) => {
    needs(context, posix, 'links that every user can create');
    await writeFile(join(folder, 'elsewhere'), 'untouched');
    await symlink(join(folder, 'elsewhere'), join(folder, 'a.html'));
    await writeAtomically(join(folder, 'a.html'), 'new');
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('untouched');
    expect(await readFile(join(folder, 'a.html'), 'utf8')).toBe('new');
  });
});

describe('removeStaleTempFiles()', () => {
  it('removes the files of killed processes and keeps those of running ones, other computers and other programs', async () => {
    const temp = (machine: string, pid: number) => `.tmp-${machine}-${pid}-0123abcd.part`;
    const old = temp('ffffff', 2);
    const undeleted = temp(here, process.ppid);
    const stays = [temp('ffffff', 1), temp(here, process.pid), '.tmp-mine.part', 'a.html'];
    for (const name of [...stays, old, undeleted, temp(here, unusedPid)]) await writeFile(join(folder, name), 'half');
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(join(folder, old), twoDaysAgo, twoDaysAgo);
    const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
    await utimes(join(folder, undeleted), twoHoursAgo, twoHoursAgo);
    await utimes(join(folder, temp('ffffff', 1)), twoHoursAgo, twoHoursAgo);
    await removeStaleTempFiles(folder);
    expect((await readdir(folder)).sort()).toEqual(stays.sort());
    await removeStaleTempFiles(join(folder, 'nowhere'));
  });

  it('removes the files that this process could not discard', async () => {
    const file = await AtomicFile.create(join(folder, 'a.html'));
    // A folder in its place cannot be removed as a file.
    await rm(file.tempPath);
    await mkdir(file.tempPath);
    await file.discard();
    await rmdir(file.tempPath);
    await writeFile(file.tempPath, 'half');
    await removeStaleTempFiles(folder);
    expect(await readdir(folder)).toEqual([]);
  });
});
