import { renameSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import type { CopiesProgress } from '../../../../shared/contract';
import { needs, posix } from '../../../fixtures/systems';
import { alike, printed, save } from './saving';

let folder: string;
const first = '2026-11-22 Contoso (a35b…20c).html';
const second = '2026-11-22 Contoso (a35b…20c) (2).html';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copies-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('saving copies into a folder', () => {
  it('uses distinct names, reports progress, and reports existing files', async () => {
    const reported: CopiesProgress[] = [];
    const formats = ['html', 'pdf', 'json', 'csv', 'calendar'] as const;
    const onProgress = (progress: CopiesProgress) => reported.push(progress);
    const { result, first: shown } = await save({ path: folder, records: alike(2), formats, onProgress });
    expect(result).toEqual({
      to: 'folder',
      path: folder,
      saved: 10,
      total: 10,
      cancelled: false,
      failure: null,
      leftOut: [],
    });
    const names = await readdir(folder);
    expect(names).toHaveLength(10);
    expect(names).toEqual(expect.arrayContaining([first, second]));
    expect(shown).toBe(join(folder, first));
    expect(reported.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(reported[5]).toEqual({ done: 5, total: 10, name: second });
  });

  it('finds existing files before writing, and keeps or replaces them', async () => {
    await writeFile(join(folder, first.toUpperCase()), 'another');
    await writeFile(join(folder, first), 'mine');
    const kept = await save({ path: folder, records: alike(1) });
    expect(kept.plan.taken).toEqual([first]);
    expect(await readFile(join(folder, first), 'utf8')).toBe('mine');
    expect((await readFile(join(folder, second), 'utf8')).startsWith('<!doctype html>')).toBe(true);
    const replaced = await save({ path: folder, records: alike(1), taken: 'replace' });
    expect(replaced.result.saved).toBe(1);
    expect((await readFile(join(folder, first), 'utf8')).startsWith('<!doctype html>')).toBe(true);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('never replaces files that appeared after the question', async () => {
    const between = () => writeFile(join(folder, first), 'new');
    await save({ path: folder, records: alike(1), taken: 'replace', between });
    expect(await readFile(join(folder, first), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual([second, first]);
  });

  it('does not write through a link with the same name', async (context) => {
    needs(context, posix, 'links that every user can create');
    await writeFile(join(folder, 'elsewhere'), 'mine');
    await symlink(join(folder, 'elsewhere'), join(folder, first));
    await save({ path: folder, records: alike(1), taken: 'replace' });
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('mine');
    await symlink('/nowhere', join(folder, second));
    await save({ path: folder, records: alike(2) });
    expect(await readdir(folder)).toContain('2026-11-22 Contoso (a35b…20c) (4).html');
  });

  it('stops when cancelled and keeps completed files', async () => {
    const ending = new AbortController();
    const onProgress = ({ done }: CopiesProgress) => done === 3 && ending.abort();
    const { result } = await save({ path: folder, records: alike(10), signal: ending.signal, onProgress });
    expect(result).toMatchObject({ saved: 3, total: 10, cancelled: true, failure: null });
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('ends at the first file that cannot be written, and reports it', async () => {
    await mkdir(join(folder, second));
    await writeFile(join(folder, second, 'in the way'), '');
    const { result } = await save({ path: folder, records: alike(3), taken: 'replace' });
    expect(result).toMatchObject({ saved: 1, failure: { code: 'copy.notWritable', detail: { file: second } } });
    expect((await readdir(folder)).sort()).toEqual([second, first].sort());
  });

  it('reports a missing folder', async () => {
    const gone = join(folder, 'gone');
    await expect(save({ path: gone, records: alike(1) })).rejects.toMatchObject({
      failure: { code: 'copy.folderGone', detail: { file: 'gone', reason: 'ENOENT' } },
    });
    await mkdir(gone);
    // Synchronously, so that no copy is written in between.
    const onProgress = ({ done }: CopiesProgress) => done === 1 && renameSync(gone, join(folder, 'away'));
    const { result } = await save({ path: gone, records: alike(50), onProgress });
    expect(result).toMatchObject({ failure: { code: 'copy.folderGone' }, cancelled: false });
    expect(result.saved).toBeLessThan(50);
  });

  it('reports a path that is too long', async () => {
    let deep = folder;
    while (deep.length < 4096 - 255) deep = join(deep, 'x'.repeat(200));
    await mkdir(deep, { recursive: true });
    const path = join(deep, 'y'.repeat(4096 - deep.length - 20));
    await mkdir(path);
    const { result } = await save({ path, records: alike(1) });
    expect(result.failure?.code).toBe('copy.nameTooLong');
    expect(await readdir(path)).toEqual([]);
  });
});

describe('what cannot be made', () => {
  it('is skipped and reported, by format and reason', async () => {
    const records = [...alike(7, null), null, ...alike(1)];
    const { result } = await save({ path: folder, records, formats: ['html', 'calendar'] });
    // A setup that was deleted before the files were named is not counted.
    expect(result).toMatchObject({ saved: 9, total: 16, failure: null });
    expect(result.leftOut).toEqual([
      {
        format: 'calendar',
        failure: { code: 'calendar.nothingAhead' },
        count: 7,
        setups: Array.from({ length: 5 }, () => 'Contoso'),
      },
    ]);
  });

  it('does not prevent other copies', async () => {
    const broken = [{ ...alike(1)[0], events: [{ type: 'created', at: 'never', appVersion: '' }] } as never];
    const { result } = await save({ path: folder, records: [...broken, ...alike(1)], formats: ['html', 'calendar'] });
    expect(result).toMatchObject({ saved: 2, failure: null });
    expect(result.leftOut[0]).toMatchObject({ format: 'html', failure: { code: 'copy.notMade' }, count: 1 });
  });

  it('stops printing after two failed PDFs in a row', async () => {
    let asked = 0;
    const print = async () => {
      asked += 1;
      if (asked === 2) return printed('');
      throw new FailureError('copy.notPrinted', { reason: 'timeout' });
    };
    const { result } = await save({ path: folder, records: alike(10), formats: ['pdf', 'json'], print });
    expect(asked).toBe(4);
    expect(result).toMatchObject({ saved: 11, total: 20, failure: null });
    expect(result.leftOut).toMatchObject([{ format: 'pdf', failure: { code: 'copy.notPrinted' }, count: 9 }]);
  });

  it('leaves no empty file and no empty archive', async () => {
    const path = join(folder, 'a.zip');
    const wanted = { records: alike(2, null), formats: ['calendar'] } as const;
    expect((await save({ ...wanted, path: folder })).result).toMatchObject({ saved: 0, total: 2 });
    expect((await save({ ...wanted, path, to: 'zip' })).result).toMatchObject({ saved: 0, total: 2 });
    expect(await readdir(folder)).toEqual([]);
    await expect(stat(path)).rejects.toThrow();
  });
});
