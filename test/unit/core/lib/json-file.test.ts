import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { JsonFile } from '../../../../electron/core/lib/json-file';

const shape = z.object({ count: z.int() });
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'json-file-'));
});
afterEach(() => rm(folder, { recursive: true }));
const fileAt = (...names: string[]) => new JsonFile(join(folder, ...names), shape);

describe('JsonFile', () => {
  it('creates its folder, and reads the last of several writes', async () => {
    const file = fileAt('data', 'a.json');
    await Promise.all([1, 2, 3].map((count) => file.write({ count })));
    expect(await fileAt('data', 'a.json').read()).toEqual({ count: 3 });
    expect(fileAt('data', 'a.json').readSync()).toEqual({ count: 3 });
    file.writeSync({ count: 4 });
    expect(await file.read()).toEqual({ count: 4 });
    expect(await readdir(join(folder, 'data'))).toEqual(['a.json']);
    expect(await readFile(file.path, 'utf8')).toBe('{\n  "count": 4\n}\n');
  });

  it.each([
    ['missing', null],
    ['not JSON', '{'],
    ['invalid for the schema', '{ "count": "many" }'],
  ])('reads a file that is %s as null', async (_what, text) => {
    if (text !== null) await writeFile(join(folder, 'a.json'), text);
    expect(await fileAt('a.json').read()).toBeNull();
    expect(fileAt('a.json').readSync()).toBeNull();
  });

  it('throws file.* when a write fails, keeps the existing file, and writes again later', async () => {
    await writeFile(join(folder, 'data'), 'in the way');
    const file = fileAt('data', 'a.json');
    const failure = { code: 'file.writeFailed', detail: { file: 'a.json' } };
    await expect(file.write({ count: 1 })).rejects.toMatchObject({ failure });
    expect(() => file.writeSync({ count: 1 })).toThrow('file.writeFailed');
    expect(await readFile(join(folder, 'data'), 'utf8')).toBe('in the way');
    await rm(join(folder, 'data'));
    await file.write({ count: 2 });
    expect(await file.read()).toEqual({ count: 2 });
  });

  it('tells a damaged file, which it moves aside, from one that is missing or cannot be read', async () => {
    expect(await fileAt('a.json').readOrSetAside()).toEqual({ value: null, problem: null });
    for (const text of ['{', '{ "count": "many" }']) {
      await writeFile(join(folder, 'a.json'), text);
      expect(await fileAt('a.json').readOrSetAside()).toEqual({ value: null, problem: 'damaged' });
    }
    expect(await readdir(folder)).toEqual(['set-aside']);
    expect((await readdir(join(folder, 'set-aside'))).sort()).toEqual(['a (2).json', 'a.json']);
    expect(await readFile(join(folder, 'set-aside', 'a.json'), 'utf8')).toBe('{');
    await mkdir(join(folder, 'a.json'));
    expect(await fileAt('a.json').readOrSetAside()).toEqual({ value: null, problem: 'EISDIR' });
    await fileAt('b.json').write({ count: 1 });
    expect(await fileAt('b.json').readOrSetAside()).toEqual({ value: { count: 1 }, problem: null });
  });
});
