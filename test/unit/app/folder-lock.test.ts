import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from '../../../electron/app/folder-lock';
import { needs, posix } from '../../fixtures/systems';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

beforeEach((context) => needs(context, posix, 'a lock that is a link'));
const lockedBy = (holder: string) => symlinkSync(holder, join(folder, 'SingletonLock'));
const failure = (host: string) => ({ code: 'dataFolder.locked', detail: { folder, host } });
const linux = { platform: 'linux', host: 'desk-1' } as const;
/** Refuses the lock this often. */
const refusing = (times: number) => {
  let asked = 0;
  const request = () => {
    asked += 1;
    return asked > times;
  };
  return { request, asked: () => asked };
};

it('obtains a lock that no other process has, on every system', () => {
  expect(lockFolder(folder, () => true, linux)).toBe('obtained');
  expect(lockFolder(folder, () => true, { platform: 'win32', host: 'desk-1' })).toBe('obtained');
});

it('leaves the lock to the app that is open on this computer', () => {
  lockedBy('desk-1-4711');
  const { request, asked } = refusing(1);
  expect(lockFolder(folder, request, linux)).toBe('held');
  expect(asked()).toBe(1);
});

it('knows on Windows, where there is no link, only that another process has the lock', () => {
  expect(lockFolder(folder, () => false, { platform: 'win32', host: 'desk-1' })).toBe('held');
});

it('names the other computer that has the lock', () => {
  lockedBy('desk-1-4711');
  expect(lockFolder(folder, () => false, { platform: 'darwin', host: 'desk' })).toEqual(failure('desk-1'));
});

it('obtains the lock after the app that refused it has ended', () => {
  const { request, asked } = refusing(2);
  expect(lockFolder(folder, request, linux)).toBe('obtained');
  expect(asked()).toBe(3);
});

it('leaves the lock to an app that starts after the one that refused it', () => {
  let asked = 0;
  const request = () => {
    asked += 1;
    if (asked === 2) lockedBy('desk-1-4712');
    return false;
  };
  expect(lockFolder(folder, request, linux)).toBe('held');
  expect(asked).toBe(2);
});

it('fails at once where something else has the name of the lock', () => {
  mkdirSync(join(folder, 'SingletonLock'));
  const { request, asked } = refusing(1);
  expect(lockFolder(folder, request, linux)).toEqual(failure(''));
  expect(asked()).toBe(1);
});

it('fails without a name when no lock can be created', () => {
  expect(lockFolder(folder, () => false, linux)).toEqual(failure(''));
});
