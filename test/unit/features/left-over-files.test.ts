import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFile } from '../../../electron/core/lib/atomic-file';
import { checkFolder } from '../../../electron/features/copies/check-folder';
import { markFolder } from '../../../electron/features/copies/folder-marker';
import { folderTarget } from '../../../electron/features/copies/folder-target';
import { zipTarget } from '../../../electron/features/copies/zip-target';
import { writingFile } from '../../../electron/features/preflight/worker/files';
import { writeAutostart } from '../../../electron/platform/linux-autostart';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-over-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** As a killed run left it, on any computer. */
async function leaveTempFile(): Promise<void> {
  const path = join(folder, '.tmp-ffffff-1-0123abcd.part');
  await writeFile(path, 'half');
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  await utimes(path, twoDaysAgo, twoDaysAgo);
}

/** What writes outside of the data folder, where no start of the app looks for temporary files. */
const savers: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'a file that a dialog named': (path) => saveFile(path, 'whole', { mode: 0o600 }),
  'a list of compared users': (path) => writingFile(path, (write) => write('whole')),
  'an archive of copies': async (path) => (await zipTarget(path, new Date())).end(),
  'copies in a folder': async () => (await folderTarget(folder, new Set(), 'replace')).put('a.html', Buffer.from('a')),
  'the marker of automatic copies': () => markFolder(folder),
  'the check of a folder': () => checkFolder(folder),
  'the start at login': (path) => writeAutostart(path, ['/opt/app'], 'comment'),
};

describe('before it is written,', () => {
  it.each(Object.entries(savers))('%s removes the temporary files of a killed run from its folder', async (_, save) => {
    await leaveTempFile();
    await save(join(folder, 'saved'));
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

/** They write into the data folder, whose temporary files go at the start; `save-version` and `folder-target` write many files at once. */
const others = ['core/lib/json-file.ts', 'core/setup/record-store.ts', 'features/practice/sample-'];
const root = join(import.meta.dirname, '../../../electron');

it('every file that writes elsewhere removes them', async () => {
  const writers: string[] = [];
  for (const name of await readdir(root, { recursive: true })) {
    const file = name.replaceAll('\\', '/');
    if (!file.endsWith('.ts') || file.endsWith('atomic-file.ts') || others.some((other) => file.startsWith(other)))
      continue;
    const text = await readFile(join(root, name), 'utf8');
    if (/\b(?:writeAtomically|AtomicFile\.create)\(/.test(text)) writers.push(file);
    if (writers.at(-1) === file) expect(text, file).toContain('await removeStaleTempFiles(');
  }
  expect(writers.length).toBeGreaterThan(3);
});
