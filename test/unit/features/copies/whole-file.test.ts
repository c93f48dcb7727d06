import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearLeftOvers, WholeFile, writeWhole } from '../../../../electron/features/copies/whole-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The highest number of a process that Linux gives away; nothing runs under one above it (proc(5), pid_max). */
const nobody = 4_194_305;
const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

describe('a whole file', () => {
  it('is a draft until it is finished', async () => {
    const path = join(folder, 'a.html');
    await writeFile(path, 'before');
    const file = await WholeFile.begin(path);
    await file.handle.writeFile('after');
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^\.copy-.*\.part$/), 'a.html']);
    await file.finish();
    expect(await readFile(path, 'utf8')).toBe('after');
    expect(await readdir(folder)).toEqual(['a.html']);
  });

  it('that was given up leaves nothing', async () => {
    const file = await WholeFile.begin(join(folder, 'a.html'));
    await file.discard();
    await expect(writeWhole(join(folder, 'no', 'a.html'), Buffer.from('x'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('what a killed run left behind', () => {
  it('is removed, unless it is somebody else’s, or none of ours', async () => {
    const draft = (machine: string, pid: number) => `.copy-${machine}-${pid}-0123abcd.part`;
    const old = draft('ffffff', 2);
    const stays = [draft('ffffff', 1), draft(here, process.pid), '.copy-mine.part', 'a.html'];
    for (const name of [...stays, old, draft(here, nobody)]) await writeFile(join(folder, name), 'half');
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(join(folder, old), twoDaysAgo, twoDaysAgo);
    await clearLeftOvers(folder);
    expect((await readdir(folder)).sort()).toEqual(stays.sort());
    await clearLeftOvers(join(folder, 'nowhere'));
  });
});
