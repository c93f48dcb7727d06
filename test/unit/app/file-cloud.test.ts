import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startCloud } from '../../../electron/app/file-cloud';
import { chosenCloud } from '../../../electron/core/webex/chosen-cloud';
import { CloudRegistry, type FileCloud } from '../../../electron/core/webex/cloud-registry';
import { type Cloud, commercialCloud } from '../../../electron/core/webex/clouds';

const government: Cloud = {
  kind: 'file',
  name: 'Government',
  authorizeUrl: 'https://login.gov.example/authorize',
  clientId: 'client',
  redirectUri: 'http://localhost:3000/auth/code',
  scopes: ['Identity:SCIM'],
  scimBaseUrl: 'https://api.gov.example/v1/scim',
  peopleUrl: 'https://api.gov.example/v1/people/me',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-cloud-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { kind: _, ...fields } = government;
const written = async (name: string, content: unknown) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const none = { fromFile: null, refused: null, lost: null };
const registry = (fromFile: FileCloud | null) =>
  new CloudRegistry(
    fromFile,
    () => Promise.reject(new Error('no practice here')),
    () => undefined,
  );

it('starts with Webex itself where no file was named', async () => {
  const start = await startCloud({ policy: null, commandLine: null }, chosenCloud(folder));
  expect(start).toEqual(none);
  expect(await registry(start.fromFile).forNew('real')).toBe(commercialCloud);
});

it('starts with the cloud that was chosen in the settings, whatever became of its file', async () => {
  await chosenCloud(folder).write(government);
  const start = await startCloud({ policy: null, commandLine: null }, chosenCloud(folder));
  expect(start).toEqual({ ...none, fromFile: { cloud: government, by: 'settings' } });
  expect(await registry(start.fromFile).forNew('real')).toEqual(government);
});

it('starts with Webex itself after the choice was taken back', async () => {
  await chosenCloud(folder).write(government);
  await chosenCloud(folder).write(null);
  expect(await startCloud({ policy: null, commandLine: null }, chosenCloud(folder))).toEqual(none);
});

it('puts the file of the command line before the choice, which it does not even read', async () => {
  await written('cloud.json', 'damaged');
  const path = await written('lab.json', { ...fields, name: 'Lab' });
  const start = await startCloud({ policy: null, commandLine: path }, chosenCloud(folder));
  expect(start).toEqual({ ...none, fromFile: { cloud: { ...government, name: 'Lab' }, by: 'commandLine' } });
  expect(await readFile(join(folder, 'cloud.json'), 'utf8')).toBe('damaged');
});

it('refuses a bad file of the command line, and does not take the choice in its place', async () => {
  await chosenCloud(folder).write(government);
  const start = await startCloud({ policy: null, commandLine: join(folder, 'gone.json') }, chosenCloud(folder));
  expect(start).toMatchObject({ fromFile: null, refused: { code: 'cloud.unreadable' }, lost: null });
});

it('puts the file of the organization before that of the command line', async () => {
  const policy = await written('policy.json', { ...fields, name: 'Organization' });
  const commandLine = await written('lab.json', fields);
  const start = await startCloud({ policy, commandLine }, chosenCloud(folder));
  expect(start).toEqual({ ...none, fromFile: { cloud: { ...government, name: 'Organization' }, by: 'policy' } });
});

it('refuses a bad file of the organization with its path, and takes no other cloud in its place', async () => {
  await chosenCloud(folder).write(government);
  const policy = join(folder, 'gone.json');
  const start = await startCloud({ policy, commandLine: await written('lab.json', fields) }, chosenCloud(folder));
  expect(start).toEqual({
    fromFile: null,
    refused: { code: 'cloud.unreadable', detail: { file: policy, policy: 'CloudFile' } },
    lost: null,
  });
});

it.each([
  ['text that is not JSON', '{'],
  ['a foreign address', { ...fields, scimBaseUrl: 'http://api.gov.example/v1/scim' }],
  ['a missing field', { ...fields, clientId: undefined }],
  ['another kind of cloud', { ...fields, kind: 'commercial' }],
])('sets a damaged choice aside and says that it is lost: %s', async (_name, content) => {
  await written('cloud.json', content);
  const start = await startCloud({ policy: null, commandLine: null }, chosenCloud(folder));
  expect(start).toEqual({ ...none, lost: { code: 'cloud.lost', detail: { reason: 'damaged' } } });
  expect(await readdir(join(folder, 'set-aside'))).toEqual(['cloud.json']);
  expect(await startCloud({ policy: null, commandLine: null }, chosenCloud(folder))).toEqual(none);
});

it('gives new setups another cloud as soon as it is chosen, and practice its own', async () => {
  const clouds = registry(null);
  clouds.choose(government);
  expect(await clouds.forNew('real')).toBe(government);
  expect(clouds.fromFile).toEqual({ cloud: government, by: 'settings' });
  await expect(clouds.forNew('practice')).rejects.toThrow('no practice here');
  clouds.choose(null);
  expect(await clouds.forNew('real')).toBe(commercialCloud);
});

it('keeps the addresses of a setup that exists', async () => {
  const clouds = registry(null);
  clouds.choose(government);
  expect(await clouds.live(commercialCloud)).toBe(commercialCloud);
  clouds.choose(null);
  expect(await clouds.live(government)).toBe(government);
});
