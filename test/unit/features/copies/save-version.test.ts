import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { markerName, markFolder } from '../../../../electron/features/copies/folder-marker';
import { saveVersion } from '../../../../electron/features/copies/save-version';
import { isVersionOf } from '../../../../electron/features/copies/version-name';
import { translator } from '../../../../shared/texts/i18n';

const id = '3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10';
const orgId = 'a35b8f1e-2c4d-4e6f-8a9b-0c1d2e3f420c';
const at = '2026-11-22T10:00:00.000Z';

let folder: string;
let marker: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'versions-'));
  marker = await markFolder(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function task(second: number, { keep = 3, name = 'Contoso', of = id } = {}) {
  const record = {
    id: of,
    cloud: commercialCloud,
    events: [
      { type: 'created', at, appVersion: '1' } as const,
      { type: 'named', at, name } as const,
      { type: 'orgIdSet', at, orgId, source: 'typed', deliberate: false } as const,
    ],
  };
  const savedAt = new Date(2026, 10, 22, 15, 57, second);
  return { input: { record, space: 'real', savedAt, appVersion: '1' }, locale: 'en', folder, marker, keep } as const;
}
const save = (...request: Parameters<typeof task>) => saveVersion(task(...request), translator('en'));
const own = () => join(folder, 'Contoso (a35b…20c)');
const seconds = async () =>
  (await readdir(own())).map((name) => name.replace(/^2026-11-22 15-57-(\d\d) .*\.(\w+)$/, '$1 $2')).sort();

describe('a version of automatic copies', () => {
  it('has a folder per setup, and a name that sorts by time and identifies the setup', async () => {
    const { path } = await save(41);
    const stem = '2026-11-22 15-57-41 Contoso (a35b…20c) 3f2f6a3e';
    expect(await readdir(own())).toEqual([`${stem}.html`, `${stem}.json`]);
    expect(path).toBe(join(own(), `${stem}.html`));
    expect(isVersionOf(id, `${stem}.json`)).toBe(true);
    expect(isVersionOf(id, `${stem}.html`)).toBe(false);
    expect(isVersionOf(id, '2026-11-22 Contoso (a35b…20c).json')).toBe(false);
  });

  it('never overwrites another version, also within one second', async () => {
    await save(41);
    await save(41);
    expect(await seconds()).toEqual(['41 html', '41 json', '42 html', '42 json']);
  });

  it('removes the oldest versions with their pages', async () => {
    for (const second of [10, 11, 12, 13, 14]) await save(second);
    expect(await seconds()).toEqual(['12 html', '12 json', '13 html', '13 json', '14 html', '14 json']);
    await save(15, { keep: 1 });
    expect(await seconds()).toEqual(['15 html', '15 json']);
  });

  it('keeps altered files, versions of other setups, and foreign files with a similar name', async () => {
    await save(10);
    await save(11);
    const [page = '', json = ''] = (await readdir(own())).slice(0, 2).map((name) => join(own(), name));
    await writeFile(json, (await readFile(json, 'utf8')).replaceAll('Contoso', 'Fabrikam'));
    const [page11 = ''] = (await readdir(own())).slice(2, 3).map((name) => join(own(), name));
    await writeFile(page11, `${await readFile(page11, 'utf8')}<!-- seen by Ada -->\n`);
    await save(12, { of: `3f2f6a3e${id.slice(8, -1)}9` });
    await writeFile(join(own(), '2026-11-21 15-57-01 Contoso (a35b…20c) 3f2f6a3e.json'), '{"content":{}}');
    await save(13, { keep: 1 });
    const left = await readdir(own());
    expect(left).toContain('2026-11-21 15-57-01 Contoso (a35b…20c) 3f2f6a3e.json');
    expect(await seconds()).toEqual(
      expect.arrayContaining(['10 html', '10 json', '11 html', '12 html', '12 json', '13 json']),
    );
    expect(await seconds()).not.toContain('11 json');
    expect(page).toMatch(/html$/);
  });

  it('uses a new folder after a rename, and keeps the old one', async () => {
    await save(10);
    await save(11, { name: 'Fabrikam', keep: 1 });
    expect((await readdir(folder)).sort()).toEqual([markerName, 'Contoso (a35b…20c)', 'Fabrikam (a35b…20c)']);
    expect(await seconds()).toEqual(['10 html', '10 json']);
  });

  it('creates no missing folder, and reports it', async () => {
    const gone = { ...task(1), folder: join(folder, 'gone') };
    await expect(saveVersion(gone, translator('en'))).rejects.toMatchObject({ failure: { code: 'copy.folderGone' } });
    await writeFile(join(folder, 'a-file'), '');
    const file = { ...task(1), folder: join(folder, 'a-file') };
    await expect(saveVersion(file, translator('en'))).rejects.toMatchObject({ failure: { code: 'copy.folderGone' } });
    expect(await readdir(folder)).toEqual([markerName, 'a-file']);
  });

  it('leaves no JSON behind without its page', async () => {
    // A folder has the name of the page and cannot be replaced by a file.
    await mkdir(join(own(), '2026-11-22 15-57-01 Contoso (a35b…20c) 3f2f6a3e.html', 'x'), { recursive: true });
    await expect(save(1)).rejects.toMatchObject({ failure: { code: 'copy.notWritable' } });
    expect(await seconds()).toEqual(['01 html']);
  });
});
