import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { markerName, markFolder, requireChosenFolder } from '../../../../electron/features/copies/folder-marker';
import { saveVersion } from '../../../../electron/features/copies/save-version';
import { translator } from '../../../../shared/texts/i18n';
import { system } from '../../../fixtures/systems';

const at = '2026-11-22T10:00:00.000Z';
const otherFolder = { failure: { code: 'copy.otherFolder' } };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marked-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function save(marker: string | null) {
  const events = [{ type: 'created', at, appVersion: '1' } as const, { type: 'named', at, name: 'Contoso' } as const];
  const record = { id: '3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10', cloud: commercialCloud, events };
  const input = { record, space: 'real', savedAt: new Date(at), appVersion: '1' } as const;
  return saveVersion({ input, locale: 'en', folder, marker, keep: 3 }, translator('en'));
}

describe('a chosen folder', () => {
  it('keeps its marker when it is chosen again, and gets a new one in place of a damaged one', async () => {
    const id = await markFolder(folder);
    expect(await markFolder(folder)).toBe(id);
    expect(await readdir(folder)).toEqual([markerName]);
    await writeFile(join(folder, markerName), '{"format":');
    const next = await markFolder(folder);
    expect(next).not.toBe(id);
    expect(await readFile(join(folder, markerName), 'utf8')).toContain(next);
  });

  it('that cannot be marked says why', async () => {
    await expect(markFolder(join(folder, 'none'))).rejects.toMatchObject({ failure: { code: 'copy.folderGone' } });
    await expect(markFolder(system.unwritable)).rejects.toMatchObject({ failure: { code: 'copy.notWritable' } });
  });

  it('is not recognized in the empty mount point of its disk, where nothing is written', async () => {
    const marker = await markFolder(folder);
    await save(marker);
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await expect(save(marker)).rejects.toMatchObject(otherFolder);
    expect(await readdir(folder)).toEqual([]);
    // Nor in a folder that another disk has under the same path.
    await markFolder(folder);
    await expect(save(marker)).rejects.toMatchObject(otherFolder);
    expect(await readdir(folder)).toEqual([markerName]);
  });

  it('from before there were markers is recognized by its copies alone', async () => {
    await mkdir(join(folder, 'Photos'));
    await writeFile(join(folder, 'Photos', '2026-11-22 holidays.json'), '{}');
    await expect(save(null)).rejects.toMatchObject(otherFolder);
    expect(await readdir(folder)).toEqual(['Photos']);
    await save(await markFolder(folder));
    await rm(join(folder, markerName));
    await requireChosenFolder(folder, null);
    await save(null);
  });
});

it('a copy removes the temporary files that an earlier failure left in the folder', async () => {
  const marker = await markFolder(folder);
  const left = join(folder, '.tmp-ffffff-1-0123abcd.part');
  await writeFile(left, 'half');
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  await utimes(left, twoDaysAgo, twoDaysAgo);
  await save(marker);
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});
