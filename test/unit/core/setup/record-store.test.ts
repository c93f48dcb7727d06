import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import type { AttributeMapping } from '../../../../shared/contract';

const id = '3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10';
const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const record = (name = 'Contoso', its = id): SetupRecord => ({
  id: its,
  cloud: commercialCloud,
  events: [
    { type: 'created', at: '2026-11-22T10:00:00.000Z', appVersion: '0.1.0' },
    { type: 'named', at: '2026-11-22T10:01:00.000Z', name },
  ],
});

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'records-')), 'setups');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

describe('RecordStore', () => {
  it('keeps a record after a restart, and writes its facts for other readers', async () => {
    await new RecordStore(folder).save(record());
    expect(await new RecordStore(folder).get(id)).toEqual(record());
    const file = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'));
    expect(file).toMatchObject({ schema: 1, id, facts: { name: 'Contoso' } });
  });

  it('removes only the files of interrupted writes', async () => {
    await new RecordStore(folder).save(record());
    await writeFile(join(folder, `${id}.json.1853294901`), '{"schema": 1, "id"');
    await writeFile(join(folder, 'notes.json.1'), 'mine');
    expect(await new RecordStore(folder).all()).toEqual([record()]);
    expect((await readdir(folder)).sort()).toEqual([`${id}.json`, 'notes.json.1']);
  });

  it('keeps the last of many saves, and leaves no temporary file', async () => {
    const store = new RecordStore(folder);
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.save(record(`name ${index}`))));
    expect(await readdir(folder)).toEqual([`${id}.json`]);
    expect((await new RecordStore(folder).get(id)).events[1]).toMatchObject({ name: 'name 19' });
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 200)],
    ['not JSON', () => 'hello'],
    ['empty', () => ''],
    ['without events', (text: string) => JSON.stringify({ ...JSON.parse(text), events: [] })],
    ['with an unknown event', (text: string) => text.replace('"named"', '"exploded"')],
    [
      'that sends the token to a plain address',
      (text: string) => text.replace('https://api.ciscospark.com', 'http://evil.example'),
    ],
    ['of another setup', (text: string) => text.replaceAll(id, other)],
  ])('quarantines a file %s, and opens the others', async (_name, damage) => {
    const first = new RecordStore(folder);
    await first.save(record());
    await first.save(record('Fabrikam', other));
    const path = join(folder, `${id}.json`);
    const damaged = damage(await readFile(path, 'utf8'));
    await writeFile(path, damaged);

    const store = new RecordStore(folder);
    expect((await store.all()).map((one) => one.id)).toEqual([other]);
    expect(await store.quarantined()).toEqual([
      { fileName: `${id}.json`, failure: { code: 'record.damaged', detail: { file: `${id}.json` } } },
    ]);
    expect(await readFile(await store.path(`${id}.json`), 'utf8')).toBe(damaged);
  });

  it('never overwrites a quarantined file', async () => {
    for (const text of ['one', 'two']) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${id}.json`), text);
      await new RecordStore(folder).all();
    }
    expect((await readdir(join(folder, 'set-aside'))).sort()).toEqual([`${id} (2).json`, `${id}.json`]);
  });

  it('leaves a record of a newer version where it is', async () => {
    await mkdir(folder, { recursive: true });
    const text = JSON.stringify({ schema: 99, id, something: 'new' });
    await writeFile(join(folder, `${id}.json`), text);
    const store = new RecordStore(folder);
    expect(await store.all()).toEqual([]);
    expect(await store.quarantined()).toMatchObject([{ failure: { code: 'record.newer', detail: { version: 99 } } }]);
    expect(await readFile(join(folder, `${id}.json`), 'utf8')).toBe(text);
  });

  it('does not read a file over the size limit', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${id}.json`), Buffer.alloc(17 * 1024 * 1024, 32));
    expect(await new RecordStore(folder).quarantined()).toMatchObject([{ failure: { code: 'record.unreadable' } }]);
  });

  it('refuses a record that it could not read again, and keeps the old one', async () => {
    const store = new RecordStore(folder);
    await store.save(record());
    const mapping = { target: 'userName', type: 'expression', source: 'x'.repeat(10_000) } as const;
    const mappings = Array.from({ length: 2_000 }, () => mapping) as unknown as AttributeMapping[];
    const event = { type: 'mappingsChanged', at: '2026-11-22T11:00:00.000Z', mappings } as const;
    await expect(store.append(id, () => event)).rejects.toMatchObject({ failure: { code: 'record.tooLarge' } });
    expect(await new RecordStore(folder).all()).toEqual([record()]);
    await store.append(id, () => ({ type: 'named', at: '2026-11-22T11:00:00.000Z', name: 'again' }));
    expect((await new RecordStore(folder).get(id)).events).toHaveLength(3);
  });

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little endian', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big endian', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('reads a file that an editor saved as %s', async (_name, encode) => {
    await new RecordStore(folder).save(record());
    const path = join(folder, `${id}.json`);
    await writeFile(path, encode(await readFile(path, 'utf8')));
    expect(await new RecordStore(folder).all()).toEqual([record()]);
  });

  it('changes nothing on the disk in read-only mode, and reports unreadable files', async () => {
    await new RecordStore(folder).save(record());
    await writeFile(join(folder, `${other}.json`), 'hello');
    await writeFile(join(folder, `${id}.json.1853294901`), 'half of a write that goes on');
    const before = (await readdir(folder)).sort();
    const store = new RecordStore(folder, { readOnly: true });
    expect(await store.all()).toEqual([record()]);
    expect(await store.quarantined()).toMatchObject([
      { fileName: `${other}.json`, failure: { code: 'record.damaged' } },
    ]);
    await expect(store.save(record('x'))).rejects.toMatchObject({ failure: { code: 'record.notWritable' } });
    await expect(store.remove(id)).rejects.toMatchObject({ failure: { code: 'record.notWritable' } });
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  it('writes and removes nothing when its folder is gone, and creates no other one in its place', async () => {
    const store = new RecordStore(folder);
    await store.save(record());
    const away = `${folder}-away`;
    await rename(folder, away);
    const gone = { failure: { code: 'record.writeFailed', detail: { reason: 'ENOENT' } } };
    const named = { type: 'named', at: '2026-11-22T10:02:00.000Z', name: 'Fabrikam' } as const;
    await expect(store.append(id, () => named)).rejects.toMatchObject(gone);
    await expect(store.save(record('Another', other))).rejects.toMatchObject(gone);
    await expect(store.remove(id)).rejects.toMatchObject(gone);
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    await rename(away, folder);
    await store.append(id, () => named);
    expect((await new RecordStore(folder).get(id)).events.at(-1)).toEqual(named);
  });

  it('keeps the old file when a save fails, and reports the reason', async () => {
    const onFailed = vi.fn();
    const store = new RecordStore(folder, { onFailed });
    await store.save(record());
    // A folder in place of the file fails for root too, unlike a missing permission.
    await mkdir(join(folder, `${other}.json`));
    await expect(store.save(record('x', other))).rejects.toMatchObject({ failure: { code: 'record.writeFailed' } });
    expect(onFailed.mock.calls).toMatchObject([[other, { code: 'record.writeFailed' }]]);
    expect((await readdir(folder)).sort()).toEqual([`${id}.json`, `${other}.json`]);
    expect(await store.get(id)).toEqual(record());
  });
});

describe('a records folder that cannot be read', () => {
  const failure = { code: 'record.folderUnreadable', detail: { folder: '', reason: 'ENOTDIR' } };
  beforeEach(async () => {
    failure.detail.folder = folder;
    // A file in place of the folder fails for root too, unlike a missing permission.
    await writeFile(folder, 'in the way');
  });

  it.each([{ readOnly: false }, { readOnly: true }])('is reported, unlike a missing one (%j)', async (options) => {
    const store = new RecordStore(folder, options);
    expect(await store.folderFailure()).toEqual(failure);
    for (const answer of [store.all(), store.get(id), store.quarantined()])
      await expect(answer).rejects.toMatchObject({ failure });
    await rm(folder);
    expect(await new RecordStore(folder, options).folderFailure()).toBeNull();
    await writeFile(folder, 'in the way');
  });

  it('accepts no record, and is read again at the next call', async () => {
    const store = new RecordStore(folder);
    await expect(store.save(record())).rejects.toMatchObject({ failure });
    await expect(store.append(id, () => ({ type: 'noted', at: '', notes: '' }))).rejects.toMatchObject({ failure });
    expect(await readFile(folder, 'utf8')).toBe('in the way');
    await rm(folder);
    await store.save(record());
    expect(await store.all()).toEqual([record()]);
  });
});
