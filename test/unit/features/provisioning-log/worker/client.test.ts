import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLog } from '../../../../../electron/features/practice/sample-log';
import { feature } from '../../../../../electron/features/provisioning-log';
import { LogReader } from '../../../../../electron/features/provisioning-log/worker/client';
import type { ProvisioningLogProgress } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
import { builtWorker } from '../../../built-worker';
import { channelsOf } from '../../../channels-of';

let worker: Awaited<ReturnType<typeof builtWorker>>;
let folder = '';
const path = (name: string) => join(folder, name);
const reader = (onProgress: (progress: ProvisioningLogProgress) => void = () => undefined) =>
  new LogReader(worker.script, onProgress);

const header = 'Change ID,Date,Status,Error code,Reason,Target system,Source ID,Identity';
const row = (index: number, status: string, code: string) =>
  `c${index},2026-11-28T10:00:00Z,${status},${code},"Line 1\nLine 2",Cisco Webex,u${index},user${index}@contoso.example`;

beforeAll(async () => {
  worker = await builtWorker('electron/features/provisioning-log/worker/entry.ts');
  folder = await mkdtemp(resolve('test-output/provisioning-log-'));
  await mkdir(path('folder'));
  const now = new Date('2026-11-28T10:00:00Z');
  const events = [
    row(1, 'Failure', 'Conflict'),
    row(2, 'Skipped', ''),
    row(3, 'Success', ''),
    row(4, 'Failure', 'NewCode'),
  ];
  const csv = `${[header, ...events, ',,,'].join('\n')}\n`;
  const steps = `Change ID,Step name,Status,Description,Details\nc2,Scoping,Skipped,,"{""SkipReason"":""RedundantExport""}"\n`;
  const json = sampleLog(now);
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['log.csv', csv],
    ['windows.csv', `\ufeff${csv.replaceAll('\n', '\r\n')}`],
    ['excel.csv', `sep=;\n${csv.replaceAll(',', ';')}`],
    ['utf16.json', Buffer.from(`\ufeff${json}`, 'utf16le')],
    ['steps.csv', steps],
    ['properties.csv', 'Change ID,Display name,Old value,New value\nc1,mail,,x\n'],
    ['log.json', json],
    ['cut.json', json.slice(0, json.length / 2)],
    ['broken.json', '[{"changeId":"1","cycleId":"2","jobId":"3","provisioningAction":'],
    ['quote.csv', `${header}\nc1,x,Failure,Conflict,"never closed\n`],
    ['empty.csv', `${header}\n`],
    ['nothing.json', ''],
    ['users.csv', 'userPrincipalName,displayName\na,b\n'],
    ['log.zip', Buffer.from('504b03040a0000000000', 'hex')],
    [
      'many.csv',
      `${header}\n${Array.from({ length: 200_000 }, (_, index) => row(index, 'Failure', 'Conflict')).join('\n')}\n`,
    ],
  ];
  for (const [name, content] of files) await writeFile(path(name), content);
}, 120_000);
afterAll(async () => {
  await worker.remove();
  await rm(folder, { recursive: true });
});

describe('a log', () => {
  it.each(['log.csv', 'windows.csv', 'excel.csv'])('is read from the table %s', async (name) => {
    const log = reader();
    const view = await log.read([path(name)]);
    expect(view).toMatchObject({ files: [name], events: 4, unreadable: 1, cut: false, more: false });
    const [webex] = view.applications;
    expect(webex).toMatchObject({ name: 'Cisco Webex', events: 4, succeeded: 1, users: 4 });
    expect(webex?.causes.map(({ cause, key, sample }) => [cause, key, sample])).toEqual([
      ['conflict', 'conflict', 'Line 1 Line 2'],
      [null, '? skipped', 'Line 1 Line 2'],
      [null, '? NewCode', 'Line 1 Line 2'],
    ]);
    expect(await log.users('Cisco Webex', 'conflict', false)).toMatchObject({
      total: 1,
      users: [{ id: 'u1', name: 'user1@contoso.example', lastAt: '2026-11-28T10:00:00.000Z' }],
    });
    await log.close();
  });

  it('has the reasons for skipping from the table of the steps, in any order of the files', async () => {
    for (const names of [
      ['log.csv', 'steps.csv', 'properties.csv'],
      ['properties.csv', 'steps.csv', 'log.csv'],
    ]) {
      const log = reader();
      const { applications, files } = await log.read(names.map(path));
      expect(files).toEqual(names);
      expect(applications[0]?.causes.map(({ cause }) => cause)).toEqual(['conflict', null, 'noChange']);
      await log.close();
    }
  });

  it.each(['log.json', 'utf16.json'])('is read from %s, Graph’s answer', async (name) => {
    const log = reader();
    const { applications, cut } = await log.read([path(name)]);
    const causes = applications[0]?.causes.map(({ key, users, solved }) => [key, users, solved]);
    expect(causes).toEqual([
      ['duplicateTarget', 5, 0],
      ['noMatchingValue', 2, 0],
      ['? WebexPracticeLimit', 1, 0],
      ['notAssigned', 4, 0],
      ['inactive', 2, 0],
      ['tooManyRequests', 2, 1],
      ['noChange', 6, 0],
    ]);
    expect(cut).toBe(false);
    await log.close();
  });

  it('that is cut is read up to there, and said to be', async () => {
    const log = reader();
    const view = await log.read([path('cut.json')]);
    expect(view.cut).toBe(true);
    expect(view.events).toBeGreaterThan(5);
    await log.close();
  });
});

it.each([
  [['broken.json'], 'provisioningLog.damaged'],
  [['quote.csv'], 'usersFile.quote'],
  [['empty.csv'], 'provisioningLog.empty'],
  [['nothing.json'], 'provisioningLog.empty'],
  [['users.csv'], 'provisioningLog.foreign'],
  [['log.csv', 'users.csv'], 'provisioningLog.foreign'],
  [['log.zip'], 'provisioningLog.notText'],
  [['steps.csv', 'properties.csv'], 'provisioningLog.partOnly'],
  [['folder'], 'usersFile.unreadable'],
  [['gone.csv'], 'usersFile.unreadable'],
])('%j is refused as %s', async (names, code) => {
  const log = reader();
  await expect(log.read(names.map(path))).rejects.toMatchObject({ failure: { code } });
  await log.close();
});

it('a large log is read with progress, and can be cancelled', async () => {
  const steps: ProvisioningLogProgress[] = [];
  let cancelled: Promise<void> | null = null;
  const log: LogReader = reader((progress) => {
    steps.push(progress);
    cancelled ??= log.close();
  });
  await expect(log.read([path('many.csv')])).rejects.toMatchObject({ failure: { code: 'provisioningLog.cancelled' } });
  await cancelled;
  expect(steps[0]?.bytes).toBeLessThan(steps[0]?.totalBytes ?? 0);
  await expect(log.users('Cisco Webex', 'conflict', false)).rejects.toMatchObject({
    failure: { code: 'provisioningLog.stopped' },
  });
  expect((await log.read([path('many.csv')])).events).toBe(200_000);
  const { users, total } = await log.users('Cisco Webex', 'conflict', false);
  expect([users.length, total]).toEqual([5_000, 200_000]);
  await log.close();
}, 60_000);

it('a thread that does not start is reported', async () => {
  const log = new LogReader(pathToFileURL(path('none.js')), () => undefined);
  await expect(log.read([path('log.csv')])).rejects.toMatchObject({ failure: { code: 'provisioningLog.stopped' } });
});

describe('the channels', () => {
  const written: string[] = [];
  const channels = (chosen: readonly string[] | null) =>
    channelsOf('provisioning-log', feature, {
      data: folder,
      built: () => fileURLToPath(worker.script),
      translator: () => translator('en'),
      send: () => undefined,
      files: {
        chooseSeveral: async () => chosen?.map(path) ?? null,
        saveText: async (fileName: string, text: string) => {
          written.push(text);
          return { path: fileName, fileName, folder: '' };
        },
      },
    } as never);

  it('read the chosen files, and nothing when the dialog is cancelled', async () => {
    expect(await channels(['log.csv'])('provisioningLog.choose')).toMatchObject({ ok: true, value: { events: 4 } });
    expect(await channels(null)('provisioningLog.choose')).toEqual({ ok: true, value: null });
  });

  it('read dropped files once, if one of them is a log', async () => {
    const call = channels(null);
    expect(await call('provisioningLog.drop', { paths: [path('users.csv'), path('folder'), path('gone')] })).toBe(
      false,
    );
    expect(await call('provisioningLog.readDropped')).toMatchObject({ ok: false });
    expect(await call('provisioningLog.drop', { paths: [path('log.csv'), path('steps.csv')] })).toBe(true);
    expect(await call('provisioningLog.readDropped')).toMatchObject({ ok: true, value: { events: 4 } });
    expect(await call('provisioningLog.readDropped')).toMatchObject({ ok: false });
    await call('provisioningLog.close');
  });

  it('save all users of a cause, so that no spreadsheet evaluates a cell', async () => {
    await writeFile(path('formula.csv'), `${header}\nc1,2026-11-28,Failure,Conflict,=1+3,Cisco Webex,u1,=cmd\n`);
    const call = channels(['formula.csv']);
    await call('provisioningLog.choose');
    const saved = await call('provisioningLog.save', { application: 'Cisco Webex', key: 'conflict' });
    expect(saved).toMatchObject({ ok: true, value: { fileName: 'provisioning-log-users.csv' } });
    expect(written.at(-1)?.split('\r\n').slice(1, 2)).toEqual([`"'=cmd",u1,1,,No,"'=1+3"`]);
    await call('provisioningLog.close');
  });

  it('read the sample log, also before there is any practice setup', async () => {
    const call = channels(null);
    expect(await call('provisioningLog.sample')).toMatchObject({
      ok: true,
      value: { applications: [{ name: 'Cisco Webex' }] },
    });
    await call('provisioningLog.close');
  });

  it('explain a code', async () => {
    const explained = await channels(null)('provisioningLog.explain', { text: 'DuplicateTargetEntries' });
    expect(explained).toMatchObject([{ cause: 'duplicateTarget' }]);
    await expect(channels(null)('provisioningLog.explain', { text: 'x'.repeat(20_001) })).rejects.toThrow();
  });
});
