import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginReading } from '../../../../electron/core/setup/begin-reading';
import type { RecordReading } from '../../../../electron/core/setup/parse-record-file';
import { readRecords } from '../../../../electron/core/setup/read-records';
import { writeRecord } from '../../../../electron/core/setup/record';
import { RecordStore } from '../../../../electron/core/setup/record-store';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { maximumRecordBytes } from '../../../../shared/enums/limits';
import { builtModule } from '../../built-module';

const idOf = (index: number) => `3f2f6a3e-0f0e-4c0a-9c5e-${String(index).padStart(12, '0')}`;
const record = (index: number) => ({
  id: idOf(index),
  cloud: commercialCloud,
  events: [{ type: 'created', at: '2026-11-22T10:00:00.000Z', appVersion: '0.1.0' } as const],
});

let thread: URL;
let built: Awaited<ReturnType<typeof builtModule>>;
let folder: string;
beforeAll(async () => {
  built = await builtModule('electron/core/setup/records-worker/entry.ts');
  thread = pathToFileURL(built.file);
});
afterAll(() => built.remove());
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'read-records-')), 'setups');
  await mkdir(folder);
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

/** Writes so many records. @returns the names of their files */
async function written(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `${idOf(index)}.json`);
  await Promise.all(names.map((name, index) => writeFile(join(folder, name), writeRecord(record(index), {}))));
  return names;
}

async function read(names: readonly string[], script: URL | null): Promise<Map<string, RecordReading>> {
  const readings = new Map<string, RecordReading>();
  await readRecords({ folder, names, thread: script }, async (name, reading) => {
    if (readings.has(name)) throw new Error(`${name} was read twice.`);
    readings.set(name, reading);
  });
  return readings;
}

/** A thread from this source. */
async function scripted(source: string): Promise<URL> {
  const path = join(folder, '..', 'thread.mjs');
  await writeFile(path, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(path);
}

describe('many records', () => {
  it('are read by the thread as by this process, the unusable ones included', async () => {
    const names = await written(600);
    const [damaged, foreign, newer, utf16, large, missing] = names;
    await writeFile(join(folder, damaged ?? ''), '{"schema": 1');
    await writeFile(join(folder, foreign ?? ''), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    await writeFile(join(folder, newer ?? ''), '{"schema": 999}');
    await writeFile(join(folder, utf16 ?? ''), `\ufeff${writeRecord(record(3), {})}`, 'utf16le');
    await writeFile(join(folder, large ?? ''), ' '.repeat(maximumRecordBytes + 1));
    await rm(join(folder, missing ?? ''));
    const inThread = await read(names, thread);
    expect(inThread).toEqual(await read(names, null));
    const kinds = names.map((name) => inThread.get(name)?.kind);
    expect(kinds.slice(0, 6)).toEqual(['damaged', 'damaged', 'newer', 'record', 'unreadable', 'unreadable']);
    expect(new Set(kinds.slice(6))).toEqual(new Set(['record']));
  });

  it.each([
    ['doesn’t start', 'throw new Error("out of memory");'],
    [
      'ends after its first batch',
      `parentPort.on('message', ({ request: { names } }) => {
        parentPort.postMessage({ batch: [[names[0], { kind: 'damaged', where: 'JSON' }]] });
        setTimeout(() => process.exit(), 100);
      });`,
    ],
  ])('are read here when the thread %s', async (_, source) => {
    const names = await written(500);
    const readings = await read(names, await scripted(source));
    expect(readings.size).toBe(500);
    expect(readings.get(names[499] ?? '')?.kind).toBe('record');
  });

  it('are listed so far while the rest is read, and changed only when all are read', async () => {
    const names = await written(500);
    const store = new RecordStore(folder, {
      thread: await scripted(`parentPort.on('message', ({ id }) => {
        const record = ${JSON.stringify(record(7))};
        parentPort.postMessage({ batch: [['${names[7]}', { kind: 'record', record }]] });
        setTimeout(() => parentPort.postMessage({ id, result: { ok: true, value: null } }), 2_000);
      });`),
    });
    let changed = false;
    const appending = store
      .append(idOf(9), () => ({ type: 'named', at: '2026-11-22T11:00:00.000Z', name: 'Late' }))
      .then(() => (changed = true));
    await expect
      .poll(() => store.soFar({ waitMs: 0, enough: 100 }))
      .toEqual({ records: [record(7)], reading: { read: 1, total: 500 } });
    expect(changed).toBe(false);
    await appending;
    const { records, reading } = await store.soFar({ waitMs: 60_000, enough: 1 });
    expect([records.length, reading]).toEqual([500, null]);
  });

  it('are listed as soon as there are enough for the first rows', async () => {
    const names = await written(500);
    const store = new RecordStore(folder, {
      thread: await scripted(`parentPort.on('message', () => {
        const record = ${JSON.stringify(record(7))};
        parentPort.postMessage({ batch: [['${names[7]}', { kind: 'record', record }]] });
      });`),
    });
    expect(await store.soFar({ waitMs: 60_000, enough: 1 })).toEqual({
      records: [record(7)],
      reading: { read: 1, total: 500 },
    });
  });

  it('are read before the store exists, and each is given to it once', async () => {
    const names = await written(600);
    const begun = await beginReading(folder, thread, null);
    expect(begun).not.toBeNull();
    // What a store finds that the thread did not see: a file that came, and one that went.
    await rm(join(folder, names[3] ?? ''));
    await writeFile(join(folder, `${idOf(600)}.json`), writeRecord(record(600), {}));
    const listed = [...names.filter((name) => name !== names[3]), `${idOf(600)}.json`];
    const readings = new Map<string, RecordReading>();
    await readRecords({ folder, names: listed, thread: null, begun }, async (name, reading) => {
      expect(readings.has(name)).toBe(false);
      readings.set(name, reading);
    });
    expect([...readings.keys()].sort()).toEqual([...listed].sort());
    expect(new Set([...readings.values()].map(({ kind }) => kind))).toEqual(new Set(['record']));
  });

  it('are read by a helping process and the thread together, each once', async () => {
    const names = await written(1_000);
    const readings = new Map<string, RecordReading>();
    await readRecords({ folder, names, thread, helping: true }, async (name, reading) => {
      expect(readings.has(name)).toBe(false);
      readings.set(name, reading);
    });
    expect(readings).toEqual(await read(names, null));
  });

  it('are all read by a helping process whose thread does not start', async () => {
    const names = await written(500);
    const readings = new Map<string, RecordReading>();
    const script = await scripted('throw new Error("out of memory");');
    await readRecords({ folder, names, thread: script, helping: true }, async (name, reading) => {
      readings.set(name, reading);
    });
    expect(readings).toEqual(await read(names, null));
  });

  it('are read ahead for the first rows, and further when the next rows or a record are wanted', async () => {
    await written(2_000);
    // Longer than the test may take: only what is wanted ends the pause.
    const begin = () => beginReading(folder, thread, { at: 400, ms: 600_000 });
    const store = new RecordStore(folder, { begun: begin() });
    const limits = { waitMs: 60_000, enough: 200 };
    const first = await store.soFar(limits);
    expect(first.records.length).toBeGreaterThanOrEqual(200);
    expect(first.reading).toMatchObject({ total: 2_000 });
    expect(await store.soFar(limits)).toMatchObject({ records: { length: 2_000 }, reading: null });
    const other = new RecordStore(folder, { begun: begin() });
    expect((await other.get(idOf(1_999))).id).toBe(idOf(1_999));
  });

  it('are read to the end without being asked for again', async () => {
    await written(1_000);
    const store = new RecordStore(folder, { begun: beginReading(folder, thread, { at: 400, ms: 50 }) });
    expect(await store.soFar({ waitMs: 60_000, enough: 2_000 })).toMatchObject({ records: { length: 1_000 } });
  });

  it('are not read ahead when they are few, or when their folder cannot be listed', async () => {
    await written(20);
    expect(await beginReading(folder, thread, null)).toBeNull();
    expect(await beginReading(join(folder, 'missing'), thread, null)).toBeNull();
  });
});
