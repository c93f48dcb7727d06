import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginStatuses } from '../../../../electron/core/setup/begin-reading';
import { readStatuses } from '../../../../electron/core/setup/read-statuses';
import { type SetupRecord, writeRecord } from '../../../../electron/core/setup/record';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { setupStatus } from '../../../../electron/core/setup/setup-status';
import { builtModule } from '../../built-module';
import { finished, inDays, now } from '../../features/status/records';

const question = { now, within: 30 };

let thread: URL;
let built: Awaited<ReturnType<typeof builtModule>>;
let folder: string;
beforeAll(async () => {
  built = await builtModule('electron/core/setup/records-worker/entry.ts');
  thread = pathToFileURL(built.file);
});
afterAll(() => built.remove());
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'read-statuses-')), 'setups');
  await mkdir(join(folder, 'set-aside'), { recursive: true });
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

/** Writes so many records, created at different moments, and files that are no records. */
async function written(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const setup = finished(index % 90, `Customer ${index}`);
    const [created, ...rest] = setup.events;
    const at = inDays(-((index * 7) % count) - 1);
    const record: SetupRecord = { ...setup, events: created ? [{ ...created, at }, ...rest] : rest };
    await writeFile(join(folder, `${setup.id}.json`), writeRecord(record, {}));
    // A copy under another name is no record.
    if (index === 0) await writeFile(join(folder, 'copy.json'), writeRecord(record, {}));
  }
  await writeFile(join(folder, 'damaged.json'), '{"schema": 1');
  await writeFile(join(folder, 'newer.json'), '{"schema": 999}');
  await writeFile(join(folder, 'set-aside', 'older.json'), '{');
}

describe('the statuses of a folder', () => {
  it.each([
    ['by this process', 20],
    ['with the help of a thread', 600],
  ])('are those of its records, oldest first, when read %s', async (_, count) => {
    await written(count);
    const begun = await beginStatuses(folder, thread, question);
    expect(begun === null).toBe(count < 500);
    const { setups, unreadable } = await readStatuses(folder, question, begun);
    const store = new RecordStore(folder, { readOnly: true });
    expect(setups).toEqual((await store.all()).map((record) => setupStatus(record, question)));
    const byName = (a: { fileName: string }, b: { fileName: string }) => a.fileName.localeCompare(b.fileName);
    expect([...unreadable].sort(byName)).toEqual((await store.quarantined()).sort(byName));
    expect(unreadable.map(({ fileName }) => fileName).sort()).toEqual([
      'copy.json',
      'damaged.json',
      'newer.json',
      'older.json',
    ]);
  });

  it('are read without the thread when that does not start, and also when files came or went since', async () => {
    await written(500);
    const script = join(folder, '..', 'thread.mjs');
    await writeFile(script, 'throw new Error("out of memory");');
    const failed = await beginStatuses(folder, pathToFileURL(script), question);
    expect((await readStatuses(folder, question, failed)).setups).toHaveLength(500);

    const begun = await beginStatuses(folder, thread, question);
    const late = finished(3, 'Late');
    await writeFile(join(folder, `${late.id}.json`), writeRecord(late, {}));
    const { setups } = await readStatuses(folder, question, begun);
    expect(setups.map(({ name }) => name)).toContain('Late');
    expect(new Set(setups.map(({ id }) => id)).size).toBe(501);
  });

  it('of a folder that does not exist are none; one that cannot be listed is a failure', async () => {
    expect(await readStatuses(join(folder, 'missing'), question, null)).toEqual({ setups: [], unreadable: [] });
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(readStatuses(file, question, null)).rejects.toMatchObject({
      failure: { code: 'record.folderUnreadable' },
    });
  });
});
