import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSums } from '../../../../electron/core/lib/file-sums';

const archive = 'app.asar';
const native = 'app.asar.unpacked/keytar.node';
const sum = (text: string) => createHash('sha256').update(text).digest('hex');
const lines = (mode = ' ') => `${sum('archive')} ${mode}${archive}\n${sum('native')} ${mode}${native}\n`;

let folder = '';
const put = (name: string, text: string) => writeFile(join(folder, name), text);
const check = () => checkSums(folder, [archive], createReadStream);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sums-'));
  await mkdir(join(folder, 'app.asar.unpacked'));
  await put(archive, 'archive');
  await put(native, 'native');
  await put('SHA256SUMS', lines());
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('checkSums()', () => {
  it.each([' ', '*'])('accepts files that have their sums, in both modes of sha256sum: “%s”', async (mode) => {
    await put('SHA256SUMS', lines(mode));
    expect(await check()).toBeNull();
  });

  it.each([archive, native])('names a file that has changed: %s', async (file) => {
    await put(file, 'other');
    expect(await check()).toEqual({ code: 'program.changed', detail: { file } });
  });

  it.each([archive, native, 'SHA256SUMS'])('names a file that is missing: %s', async (file) => {
    await rm(join(folder, file));
    expect(await check()).toEqual({ code: 'program.unreadable', detail: { file, reason: 'ENOENT' } });
  });

  it.each([
    ['is empty', ''],
    ['leaves out a required file', lines().split('\n')[1] ?? ''],
    ['is cut', lines().slice(0, -30).slice(40)],
    ['is no list', '<html>'],
    ['leaves the folder', `${lines()}${sum('x')}  app.asar/../../x\n`],
    ['names a path of the system', `${lines()}${sum('x')}  /etc/hostname\n`],
  ])('does not accept a list that %s', async (_what, text) => {
    await put('SHA256SUMS', text);
    expect(await check()).toEqual({ code: 'program.changed', detail: { file: 'SHA256SUMS' } });
  });
});
