import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TokenJournal } from '../../../../electron/core/tokens/token-journal';
import type { Failure } from '../../../../shared/contract';

const one = { space: 'real', id: '11111111-1111-4111-8111-111111111111' } as const;
const two = { space: 'practice', id: '22222222-2222-4222-8222-222222222222' } as const;
const since = '2026-11-22T10:00:00.000Z';

let folder: string;
let file: string;
let failures: Failure[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  file = join(folder, 'token-ids.json');
  failures = [];
});
afterEach(() => rm(folder, { recursive: true }));

function open(): TokenJournal {
  return new TokenJournal(file, { now: () => new Date(since), onFailure: (failure) => failures.push(failure) });
}

const stored = async () => JSON.parse(await readFile(file, 'utf8'));

describe('TokenJournal', () => {
  it('is on the disk when a call resolves, and read again by the next run', async () => {
    const journal = open();
    // A caller may know more about the setup than belongs into the file.
    const owner = { ...one, print: { fingerprint: '0000 0000' } };
    expect(await journal.add(owner)).toBe(true);
    expect(await stored()).toEqual({ schema: 1, tokens: [{ ...one, since }] });
    expect(await journal.add(one)).toBe(false);
    expect(
      await journal.addAll([
        { ...one, since },
        { ...two, since: '2026-01-01T00:00:00Z' },
      ]),
    ).toBe(1);
    const next = open();
    expect(await next.entries()).toEqual([
      { ...one, since },
      { ...two, since: '2026-01-01T00:00:00Z' },
    ]);
    expect(await next.has({ ...one, space: 'practice' })).toBe(false);
    await next.remove(one);
    expect((await stored()).tokens).toEqual([{ ...two, since: '2026-01-01T00:00:00Z' }]);
    expect(failures).toEqual([]);
  });

  it('writes nothing when nothing changes', async () => {
    const journal = open();
    await journal.remove(one);
    expect(await journal.entries()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['no JSON', '{"schema": 1, "tok'],
    ['empty', ''],
    ['a foreign shape', '[]'],
    ['an id that is none', JSON.stringify({ schema: 1, tokens: [{ space: 'real', id: '../x', since }] })],
    ['a space that is none', JSON.stringify({ schema: 1, tokens: [{ ...one, space: 'other', since }] })],
    ['no date', JSON.stringify({ schema: 1, tokens: [{ ...one, since: 'soon' }] })],
  ])('sets a damaged file aside, reports it and begins anew: %s', async (_name, text) => {
    await writeFile(file, text);
    const journal = open();
    expect(await journal.add(one)).toBe(true);
    expect((await stored()).tokens).toEqual([{ ...one, since }]);
    const kept = join(folder, 'set-aside');
    expect(await readFile(join(kept, 'token-ids.json'), 'utf8')).toBe(text);
    expect(failures).toEqual([{ code: 'tokenJournal.damaged', detail: { folder: kept } }]);
  });

  it('leaves a file of a newer version as it is, reports it once, and works in memory', async () => {
    const text = JSON.stringify({ schema: 2, tokens: 'something else' });
    await writeFile(file, text);
    const journal = open();
    expect(await journal.add(one)).toBe(true);
    expect(await journal.has(one)).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(failures.map(({ code }) => code)).toEqual(['tokenJournal.newer']);
  });

  it('does not overwrite a file that it could not read, and adds to it when it can', async () => {
    // A folder in place of the file fails even for root.
    await mkdir(file);
    const journal = open();
    await journal.add(one);
    await journal.add(two);
    expect(failures).toEqual([{ code: 'tokenJournal.unreadable', detail: { file, reason: 'EISDIR' } }]);
    await rm(file, { recursive: true });
    const before = { space: 'real', id: '33333333-3333-4333-8333-333333333333', since } as const;
    await writeFile(file, JSON.stringify({ schema: 1, tokens: [before] }));
    expect(await journal.entries()).toHaveLength(3);
    expect((await stored()).tokens).toHaveLength(3);
  });

  it('reports a file that cannot be written, once, and writes everything when it can', async () => {
    const journal = open();
    await journal.entries();
    await mkdir(file);
    expect(await journal.add(one)).toBe(true);
    await journal.add({ ...one, space: 'practice' });
    expect(failures.map(({ code }) => code)).toEqual(['tokenJournal.notWritten']);
    expect(failures[0]?.detail).toMatchObject({ file });
    await rm(file, { recursive: true });
    await journal.add(two);
    expect((await stored()).tokens).toHaveLength(3);
  });
});
