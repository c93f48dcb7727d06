import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PeopleReading } from '../../../../../electron/core/webex/scim-people';
import { PreflightWorker } from '../../../../../electron/features/preflight/worker/client';
import type { PreflightProgress } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
import { preflightExportTexts } from '../../../../../shared/texts/preflight-texts';
import { PreflightPeople } from '../../../../fixtures/preflight-people';
import { builtWorker } from '../../../built-worker';
import { client, closeAll, cloudAt, json, orgId, startServer, token } from '../../../core/http/servers';
import { byMail, byPrincipal } from '../../../core/people/world';

vi.setConfig({ testTimeout: 60_000 });

const texts = preflightExportTexts(translator('en'));
const people = new PreflightPeople(30_000);

let built: Awaited<ReturnType<typeof builtWorker>>;
let folder: string;
let worker: PreflightWorker;
let progress: PreflightProgress[];
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  built = await builtWorker();
  folder = await mkdtemp(join(tmpdir(), 'preflight-worker-'));
  people.writeEntra(file('entra.csv'));
  people.writeWebex(file('webex.csv'));
}, 60_000);
afterAll(async () => {
  await built.remove();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  progress = [];
  worker = new PreflightWorker(built.script, (one) => progress.push(one));
});
afterEach(async () => {
  await worker.close();
  await closeAll();
});

const whole = { verdict: 'all', search: '', offset: 0, limit: 10 } as const;

async function compared() {
  expect(await worker.do('entraFile', { path: file('entra.csv'), source: byPrincipal })).toMatchObject({
    ok: true,
    value: { people: 30_000 },
  });
  expect(await worker.do('webexFile', { path: file('webex.csv') })).toMatchObject({
    ok: true,
    value: { people: people.webexCount },
  });
  const summary = await worker.do('match', { source: byPrincipal });
  expect(summary).toMatchObject({ ok: true, value: { counts: { matches: 19_200, duplicates: 4_200 } } });
}

describe('the thread', () => {
  it('reads two files, compares, answers and reports its progress', async () => {
    await compared();
    const page = await worker.do('query', { ...whole, verdict: 'duplicates', offset: 100 });
    expect(page).toMatchObject({ ok: true, value: { total: 4_200, rows: { length: 10 } } });
    for (const job of ['entraFile', 'webexFile'] as const) {
      const steps = progress.filter((one) => one.job === job);
      expect(steps.length, job).toBeGreaterThan(0);
      for (const { bytes, totalBytes } of steps) expect(bytes).toBeLessThanOrEqual(totalBytes ?? 0);
    }
    for (const { rows, totalRows } of progress.filter(({ job }) => job === 'match'))
      expect(rows).toBeLessThanOrEqual(totalRows ?? 0);
  });

  it('reads the file again when a source needs a column that was not kept', async () => {
    await compared();
    const source = { kind: 'attribute', name: 'city' } as const;
    expect(await worker.do('match', { source })).toMatchObject({
      ok: true,
      value: { counts: { cannot: 30_000 }, source },
    });
    expect(await worker.do('query', { ...whole, search: 'zürich' })).toMatchObject({
      ok: true,
      value: { total: 5_000 },
    });
    expect(await worker.do('match', { source: byPrincipal })).toMatchObject({
      ok: true,
      value: { counts: { matches: 19_200 } },
    });
  });

  it('takes people page by page from SCIM, and the objectId with them', async () => {
    const everybody = Array.from({ length: 250 }, (_, i) => ({
      id: String(i),
      userName: `p${i}@x.com`,
      externalId: `${i.toString(16).padStart(8, '0')}-5f1a-4c3b-9d2e-${(i * 2_654_435_761).toString(16).padStart(12, '0').slice(-12)}`,
    }));
    const server = await startServer((request, response) => {
      const start = Number(new URL(request.url ?? '', 'http://x').searchParams.get('startIndex'));
      json(response, 200, { totalResults: 250, Resources: everybody.slice(start - 1, start + 99) });
    });
    await worker.do('entraFile', { path: file('entra.csv'), source: byPrincipal });
    await worker.do('clearWebexPeople', undefined);
    const credentials = { cloud: cloudAt(`http://127.0.0.1:${server.port}`), orgId, token };
    const answers: unknown[] = [];
    const reading = new PeopleReading(client(), async () => credentials, {
      onPeople: async (page) => void answers.push(await worker.do('webexPeople', { people: page })),
    });
    expect(await reading.run(new AbortController().signal)).toBeNull();
    expect(answers.at(-1)).toEqual({ ok: true, value: { people: 250, unreadable: 0 } });
    expect(await worker.do('match', { source: byPrincipal })).toMatchObject({ ok: true, value: { webexPeople: 250 } });
    const found = await worker.do('query', { ...whole, search: 'p7@x.com' });
    expect(found).toMatchObject({
      value: { rows: [{ index: 7, evidence: { kind: 'objectId' }, webexUserName: 'p7@x.com' }] },
    });
  });

  it.each([
    ['entraFile', { path: '/nowhere/users.csv', source: byPrincipal }, 'usersFile.unreadable'],
    ['entraFile', { path: tmpdir(), source: byPrincipal }, 'usersFile.unreadable'],
    ['entraFile', { path: import.meta.filename, source: byPrincipal }, 'usersFile.noUserPrincipalName'],
    ['webexFile', { path: import.meta.filename }, 'usersFile.noUserId'],
    ['match', { source: byPrincipal }, 'step.notReached'],
    ['query', whole, 'step.notReached'],
    ['export', { path: '/nowhere/x.csv', verdict: 'all', search: '', texts, mark: false }, 'step.notReached'],
  ] as const)('answers %s with a failure as a value: %j', async (job, request, code) => {
    expect(await worker.do(job, request as never)).toMatchObject({ ok: false, failure: { code } });
  });

  it('cancels running and waiting jobs, and accepts new ones', async () => {
    const jobs = [
      worker.do('entraFile', { path: file('entra.csv'), source: byPrincipal }),
      worker.do('webexFile', { path: file('webex.csv') }),
    ];
    worker.cancel();
    for (const job of jobs) expect(await job).toEqual({ ok: false, failure: { code: 'preflight.cancelled' } });
    await compared();
    const match = worker.do('match', { source: byMail });
    worker.cancel();
    expect(await match).toEqual({ ok: false, failure: { code: 'preflight.cancelled' } });
    expect(await worker.do('match', { source: byMail })).toMatchObject({ ok: true });
  });

  it('answers the newest query, and reports that an older one was dropped', async () => {
    await compared();
    // Long enough for the first to be under way when the second comes.
    const [older, newer] = await Promise.all([
      worker.do('query', { ...whole, search: 'contoso' }),
      worker.do('query', { ...whole, search: 'lovelace' }),
    ]);
    expect(newer).toMatchObject({ ok: true });
    expect(older.ok || older.failure.code === 'preflight.cancelled').toBe(true);
  });

  it('discards a list while another one is read, and keeps no people after a failure', async () => {
    await compared();
    await worker.do('webexFile', { path: '/nowhere' });
    expect(await worker.do('query', whole)).toMatchObject({ failure: { code: 'step.notReached' } });
    expect(await worker.do('match', { source: byMail })).toMatchObject({ failure: { code: 'step.notReached' } });
  });

  it('rejects all waiting requests when it dies, and starts again', async () => {
    const dying = new PreflightWorker(pathToFileURL('/nowhere/worker.mjs'));
    const jobs = [dying.do('clearWebexPeople', undefined), dying.do('query', whole)];
    for (const job of jobs) expect(await job).toMatchObject({ ok: false, failure: { code: 'preflight.stopped' } });
    await compared();
    await worker.close();
    expect(await worker.do('query', whole)).toMatchObject({ failure: { code: 'step.notReached' } });
  });
});

describe('an export', () => {
  it('parses back to the rows of the query', async () => {
    await compared();
    const path = file('list.csv');
    const filter = { verdict: 'duplicates', search: 'müller' } as const;
    const done = await worker.do('export', { ...filter, path, texts, mark: true });
    const text = await readFile(path, 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [header, ...lines] = Papa.parse<string[]>(text.slice(1).trimEnd(), { newline: '\r\n' }).data;
    expect(header).toEqual(Object.values(texts.columns));
    expect(done).toEqual({ ok: true, value: { rows: lines.length, bytes: Buffer.byteLength(text) } });
    const page = await worker.do('query', { ...filter, offset: 0, limit: 1_000 });
    const rows = page.ok ? page.value.rows : [];
    expect(lines.map(([name, principal, value, , , webex]) => [name, principal, value, webex])).toEqual(
      rows.map((row) => [row.displayName, row.userPrincipalName, row.value, row.webexUserName]),
    );
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.part'));
  });

  it('of all people is complete, without a byte order mark if none is requested', async () => {
    await compared();
    const path = file('all.csv');
    expect(await worker.do('export', { verdict: 'all', search: '', path, texts, mark: false })).toMatchObject({
      ok: true,
      value: { rows: 33_000 },
    });
    const text = await readFile(path, 'utf8');
    expect(text.startsWith('User,')).toBe(true);
    expect(text.split('\r\n').length).toBe(33_002);
    expect(progress.filter(({ job }) => job === 'export').length).toBeGreaterThan(0);
  });

  it('that fails or is cancelled keeps the existing file', async () => {
    await compared();
    const path = file('kept.csv');
    await writeFile(path, 'before');
    const request = { verdict: 'all', search: '', path, texts, mark: false } as const;
    const running = worker.do('export', request);
    worker.cancel();
    expect(await running).toMatchObject({ failure: { code: 'preflight.cancelled' } });
    expect(await readFile(path, 'utf8')).toBe('before');
    await mkdir(file('folder.csv'), { recursive: true });
    expect(await worker.do('export', { ...request, path: file('folder.csv') })).toMatchObject({
      failure: { code: 'export.notWritable', detail: { file: 'folder.csv' } },
    });
    expect(await worker.do('export', { ...request, path: '/nowhere/x.csv' })).toMatchObject({
      failure: { code: 'export.failed', detail: { reason: 'ENOENT' } },
    });
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
  });
});
