import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { StatusReport } from '../../../electron/features/status/shape';
import { onlyOn, system } from '../../fixtures/systems';
import { expect, test } from '../support/desktop';
import { type Ended, runApp } from '../support/run';
import { seed } from '../support/seeded';
import { watchedKeychain, withoutKeychain } from '../support/services';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../assets/status.schema.json'), 'utf8'));

/** The JSON of an answer, which must match the schema and the exit code. */
function reportOf({ code, out }: Ended): StatusReport {
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const report: StatusReport = JSON.parse(out);
  ajv.validate(schema, report);
  expect(ajv.errors).toBeNull();
  expect(report.exitCode).toBe(code);
  return report;
}

const { session } = system;

test('0: without setups, as text or JSON, and without creating a file', async ({ folder }) => {
  const data = join(folder, 'data');
  await mkdir(data);
  await writeFile(join(data, 'settings.json'), '{}');
  expect(await runApp(data, ['--status'])).toMatchObject({ code: 0, out: 'No setups.\n' });
  const answer = await runApp(data, ['--status', '--json']);
  expect(reportOf(answer)).toMatchObject({ exitCode: 0, space: 'real', within: 30, tested: false, setups: [] });
  expect((await readdir(data)).filter((name) => name !== 'Crashpad')).toEqual(['settings.json']);
});

test('3: a folder that does not exist or has no data of the app; it is not created', async ({ folder }) => {
  const missing = join(folder, 'misspelt', 'data');
  const answer = await runApp(missing, ['--status', '--lang=en']);
  expect(answer.code).toBe(3);
  expect(answer.out).toContain(`${missing}: This app has no data in this folder. Check the value of --user-data-dir.`);
  expect(reportOf(await runApp(missing, ['--status', '--practice', '--json']))).toMatchObject({
    exitCode: 3,
    unreadable: [{ file: missing, problem: 'dataFolder.missing' }],
  });
  expect(await readdir(folder)).toEqual([]);
  const other = join(folder, 'other');
  await mkdir(other);
  await writeFile(join(other, 'letter.txt'), '');
  expect((await runApp(other, ['--status'])).code).toBe(3);
});

test('3: an answer that cannot be written', async ({ folder, webex }) => {
  onlyOn(test, ['linux'], '/dev/full');
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 300 });
  const full = await open('/dev/full', 'w');
  const ended = await runApp(data, ['--status', '--lang=en'], {}, full.fd);
  await full.close();
  expect(ended.code).toBe(3);
  expect(ended.error).toContain(
    'The output couldn’t be printed\nThe system reported an error for standard output (ENOSPC).',
  );
});

test('0 without and 1 with a token that expires within the given number of days', { tag: '@installed' }, async ({
  folder,
  webex,
}) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Fine', expiresIn: 300 });
  await seed(data, webex, { name: 'Begun' });
  expect(reportOf(await runApp(data, ['--status', '--json'])).exitCode).toBe(0);
  const soon = await seed(data, webex, { name: 'Soon', expiresIn: 12 });
  const report = reportOf(await runApp(data, ['--json', '--status']));
  expect(report.exitCode).toBe(1);
  expect(report.setups[0]).toMatchObject({ id: soon, name: 'Soon', state: 'expires', daysLeft: 12, problem: null });
  expect((await runApp(data, ['--status', '--within=12'])).code).toBe(1);
  expect((await runApp(data, ['--status', '--within=11'])).code).toBe(0);

  const table = await runApp(data, ['--status']);
  expect(table.code).toBe(1);
  expect(table.out.split('\n')[0]).toMatch(/^Setup +State +Valid until +Days left +Last successful test$/);
  expect(table.out).toMatch(/\nSoon +expires soon +\w+ \d+, \d{4} +12 +/);
  const chinese = await runApp(data, ['--status', '--lang=zh-CN']);
  expect(chinese.out).toMatch(/^连接 +状态 +有效期至 +剩余天数 +上次成功测试\nSoon +即将过期 /);
});

test('2: an expired token takes precedence over other states', async ({ folder, webex }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Over', expiresIn: -0.01 });
  await seed(data, webex, { name: 'Soon', expiresIn: 5 });
  await writeFile(join(data, 'setups', 'broken.json'), '{');
  const report = reportOf(await runApp(data, ['--status', '--json']));
  expect(report.exitCode).toBe(2);
  expect(report.setups.map(({ state }) => state)).toEqual(['expired', 'expires']);
});

test('2: a token that Webex refuses in the test; the records stay unchanged', async ({ folder, webex }) => {
  const data = join(folder, 'data');
  const good = await seed(data, webex, { name: 'Good', expiresIn: 300, token: webex.token });
  await seed(data, webex, { name: 'Revoked', expiresIn: 300, token: 'R3VOKED-and-secret-token' });
  const read = () => readdirSync(join(data, 'setups')).map((name) => readFileSync(join(data, 'setups', name), 'utf8'));
  const before = read();
  expect((await runApp(data, ['--status'], session)).code).toBe(0);
  const answer = await runApp(data, ['--status', '--test', '--json'], session);
  const report = reportOf(answer);
  expect(report.exitCode).toBe(2);
  expect(report.tested).toBe(true);
  expect(report.setups).toMatchObject([
    { name: 'Revoked', state: 'failing', problem: 'http.unauthorized' },
    { id: good, name: 'Good', state: 'fine', problem: null },
  ]);
  expect(Date.parse(report.setups[1]?.lastPassedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  expect(Math.abs(report.clockAheadSeconds ?? 99)).toBeLessThan(30);
  const table = await runApp(data, ['--status', '--test'], session);
  expect(table.out).toContain('Revoked: Webex rejected the token (401). Sign in to Webex again');
  for (const { out, error } of [answer, table]) {
    expect(out + error).not.toContain(webex.token);
    expect(out + error).not.toContain('R3VOKED');
  }
  expect(read()).toEqual(before);
});

test('3: an unreadable record or folder is named and kept unchanged', async ({ folder, webex }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Soon', expiresIn: 5 });
  await writeFile(join(data, 'setups', 'broken.json'), '{');
  const answer = await runApp(data, ['--status', '--json']);
  expect(reportOf(answer)).toMatchObject({
    exitCode: 3,
    unreadable: [{ file: 'broken.json', problem: 'record.damaged' }],
  });
  expect((await runApp(data, ['--status'])).out).toContain('The record broken.json is damaged');
  expect((await readdir(join(data, 'setups'))).sort()).toContain('broken.json');

  const blocked = join(folder, 'blocked');
  await mkdir(blocked);
  await writeFile(join(blocked, 'setups'), 'in the way');
  expect(reportOf(await runApp(blocked, ['--status', '--json']))).toMatchObject({
    exitCode: 3,
    unreadable: [{ file: 'setups', problem: 'record.folderUnreadable' }],
  });
});

test('3: an invalid option value is reported on standard error only', async ({ folder }) => {
  for (const option of ['--within=soon', '--json=1']) {
    const { code, out, error } = await runApp(join(folder, 'data'), ['--status', option]);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(error).toContain('isn’t valid');
    expect(error).toContain('For example: --status --json --within=30');
    expect(error).toContain('Usage: ');
  }
});

test('3: a test without a keychain or without a network', async ({ folder, webex }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 300, token: webex.token });
  const nowhere = withoutKeychain(folder);
  expect(reportOf(await runApp(data, ['--status', '--test', '--json'], nowhere))).toMatchObject({
    exitCode: 3,
    setups: [{ state: 'unknown', problem: 'keychain.missing' }],
  });
  await webex.close();
  expect(reportOf(await runApp(data, ['--status', '--test', '--json'], session))).toMatchObject({
    exitCode: 3,
    setups: [{ state: 'unknown', problem: 'net.refused' }],
  });
});

test('the keychain is accessed only for a test', async ({ folder, startBus, webex }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 300 });
  const bus = await startBus({ keyring: 'none' });
  const keyring = await watchedKeychain(bus.env);
  expect((await runApp(data, ['--status', '--json'], bus.env)).code).toBe(0);
  expect(keyring.calls).toEqual([]);
  expect((await runApp(data, ['--status', '--test', '--json'], bus.env)).code).toBe(3);
  expect(keyring.calls.length).toBeGreaterThan(0);
  keyring.end();
});

test('the status is answered while the app is open and does not affect the app', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Soon', expiresIn: 5 });
  const { app, page } = await start({ data });
  await expect(page.getByRole('button', { name: 'Renew Soon' })).toBeVisible();
  await app.evaluate(({ app: running }) => {
    running.on('second-instance', () => Object.assign(globalThis, { disturbed: true }));
  });
  expect((await runApp(data, ['--status'])).code).toBe(1);
  expect(await app.evaluate(() => 'disturbed' in globalThis)).toBe(false);
  await expect(page.getByRole('button', { name: 'Renew Soon' })).toBeEnabled();
});

test('--practice reports only practice setups', async ({ folder, webex }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Real', expiresIn: -5 });
  expect(reportOf(await runApp(data, ['--status', '--practice', '--json']))).toMatchObject({
    space: 'practice',
    setups: [],
  });
});
