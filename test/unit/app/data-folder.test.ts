import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolderFailure, hasData, removeCreatedFolder, writeFailure } from '../../../electron/app/data-folder';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const unusable = (path: string, reason: string) => ({
  code: 'dataFolder.unusable',
  detail: { folder: path, reason },
});

describe('dataFolderFailure', () => {
  it('is null for the folder that was asked for, also through a link, and for the default one', () => {
    const link = join(folder, 'link');
    const target = join(folder, 'target');
    mkdirSync(target);
    // On Windows, a junction, which every user can create.
    symlinkSync(target, link, 'junction');
    expect(dataFolderFailure({ asked: target, used: target })).toBeNull();
    expect(dataFolderFailure({ asked: `${target}/`, used: target })).toBeNull();
    expect(dataFolderFailure({ asked: link, used: target })).toBeNull();
    expect(dataFolderFailure({ asked: null, used: target })).toBeNull();
  });

  it('names the folder that was asked for and the reason when Chromium uses another one', () => {
    const [file, other] = [join(folder, 'file'), join(folder, 'default')];
    writeFileSync(file, '');
    mkdirSync(other);
    const within = join(file, 'data');
    const gone = join(folder, 'gone');
    expect(dataFolderFailure({ asked: file, used: other })).toEqual(unusable(file, 'ENOTDIR'));
    expect(dataFolderFailure({ asked: within, used: other })).toEqual(unusable(within, 'ENOTDIR'));
    expect(dataFolderFailure({ asked: gone, used: other })).toEqual(unusable(gone, 'ENOENT'));
    expect(existsSync(gone)).toBe(false);
    expect(dataFolderFailure({ asked: folder, used: null })).toEqual(unusable(folder, ''));
    expect(dataFolderFailure({ asked: null, used: null })).toEqual(unusable('', 'ENOENT'));
  });
});

it('writeFailure() leaves nothing in a folder that can be written, and names the reason for any other', () => {
  expect(writeFailure(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
  expect(writeFailure(join(folder, 'gone'))).toEqual(unusable(join(folder, 'gone'), 'ENOENT'));
  writeFileSync(join(folder, 'file'), '');
  expect(writeFailure(join(folder, 'file'))).toEqual(unusable(join(folder, 'file'), 'ENOTDIR'));
});

it('hasData() is true for a folder that the app was opened with or that cannot be read', () => {
  expect(hasData(folder)).toBe(false);
  expect(hasData(join(folder, 'gone'))).toBe(false);
  mkdirSync(join(folder, 'Crashpad'));
  writeFileSync(join(folder, 'letter.txt'), '');
  expect(hasData(folder)).toBe(false);
  expect(hasData(join(folder, 'letter.txt'))).toBe(true);
  mkdirSync(join(folder, 'setups'));
  expect(hasData(folder)).toBe(true);
});

describe('removeCreatedFolder', () => {
  it('removes the folder and those above it that are empty then', () => {
    writeFileSync(join(folder, 'file'), '');
    const created = join(folder, 'a', 'b');
    mkdirSync(join(created, 'Crashpad', 'pending'), { recursive: true });
    removeCreatedFolder(created, 0);
    expect(readdirSync(folder)).toEqual(['file']);
    removeCreatedFolder(created, 0);
  });

  it('keeps a folder above that was created earlier', () => {
    const [above, created] = [join(folder, 'above'), join(folder, 'above', 'data')];
    mkdirSync(created, { recursive: true });
    while (statSync(created).birthtimeMs - statSync(above).birthtimeMs < 30) {
      rmdirSync(created);
      mkdirSync(created);
    }
    removeCreatedFolder(created, 0);
    expect(readdirSync(folder)).toEqual(['above']);
    expect(readdirSync(above)).toEqual([]);
  });

  it('keeps a folder that is older or has content', () => {
    const [old, filled] = [join(folder, 'old'), join(folder, 'filled')];
    mkdirSync(old);
    mkdirSync(filled);
    writeFileSync(join(filled, 'file'), '');
    removeCreatedFolder(old, Date.now() + 60_000);
    removeCreatedFolder(filled, 0);
    expect(readdirSync(folder)).toEqual(['filled', 'old']);
  });
});
