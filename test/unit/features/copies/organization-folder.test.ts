import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOrganizationFolder, stateFile } from '../../../../electron/features/copies/organization-folder';

let data = '';
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'organization-'));
});
afterEach(() => rm(data, { recursive: true }));

const none = { marker: null, lastAt: null, lastFile: null, failure: null };
const own = { ...none, folder: '/own', keep: 5, locale: 'zh-CN', waiting: ['b'] } as const;
const writeOwn = (state: object = own) => writeFile(join(data, 'automatic-copies.json'), JSON.stringify(state));
const ownOnDisk = async () => JSON.parse(await readFile(join(data, 'automatic-copies.json'), 'utf8'));
const file = (organization?: string, ids = async () => ['a', 'b']) =>
  stateFile({ organization, data, ids, locale: () => 'en' });

it('begins in the folder of the organization with all setups, and with the own number of versions and language', async () => {
  await writeOwn();
  const theirs = file('/theirs');
  const state = { ...none, folder: '/theirs', keep: 5, locale: 'zh-CN', waiting: ['a', 'b'] } as const;
  expect(await theirs.readOrSetAside()).toEqual({ value: state, problem: null });
  await theirs.write({ ...state, waiting: ['b'], marker: 'm' });
  expect(await file('/theirs').readOrSetAside()).toMatchObject({ value: { waiting: ['b'], marker: 'm' } });
  expect(await ownOnDisk()).toEqual(own);
});

it('begins anew where the organization names another folder', async () => {
  await file('/first').write({ ...own, folder: '/first', waiting: [], marker: 'm' });
  expect(await file('/second').readOrSetAside()).toMatchObject({
    value: { folder: '/second', marker: null, waiting: ['a', 'b'], keep: 10, locale: 'en' },
  });
});

it('is the own choice again without the policy, for which all setups wait once', async () => {
  await writeOwn();
  await file('/theirs').write({ ...own, folder: '/theirs', waiting: [] });
  expect(await file().readOrSetAside()).toEqual({ value: { ...own, waiting: ['a', 'b'] }, problem: null });
  expect(await ownOnDisk()).toMatchObject({ folder: '/own', waiting: ['a', 'b'] });
  expect(await readdir(data)).toEqual(['automatic-copies.json']);
  await writeOwn();
  expect(await file().readOrSetAside()).toEqual({ value: own, problem: null });
});

it('copies nothing yet where the records cannot be read', async () => {
  const unreadable = () => Promise.reject(new Error('unreadable'));
  expect(await file('/theirs', unreadable).readOrSetAside()).toMatchObject({ value: { waiting: [] } });
});

it('creates the last part of the path only, and keeps the marker of a folder that is there', async () => {
  const folder = join(data, 'copies');
  const marker = await openOrganizationFolder(folder);
  expect(await openOrganizationFolder(folder)).toBe(marker);
  const failure = { code: 'copy.folderGone' };
  await expect(openOrganizationFolder(join(data, 'none', 'copies'))).rejects.toMatchObject({ failure });
});
