import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PreflightPorts } from '../../../../electron/features/preflight/preflight-service';
import type { PreflightView, SetupEvent } from '../../../../shared/contract';
import { type PreflightBench, preflightBenches, readableSetup } from './preflight-bench';

const orgA = 'a35bfbc6-ccbd-4a17-a488-72ff46c5420c';
const orgB = 'b35bfbc6-ccbd-4a17-a488-72ff46c5420c';
const entraCsv = 'userPrincipalName,displayName\nada@example.com,Ada\nli@example.com,Li\n';
const webexCsv = 'First Name,User ID/Email (Required)\nAda,ada@example.com\n';
const empty: PreflightView = { entra: null, webex: null, summary: null };
const everybody = { verdict: 'all', search: '' } as const;

const newBench = preflightBenches();
let on: PreflightBench;

async function start(ports: Partial<PreflightPorts> = {}) {
  on = await newBench(ports);
}

const readable = (orgId = orgA) => readableSetup(on, orgId);

describe('two files', () => {
  it('are compared; the counts are recorded, the people are answered page by page and saved', async () => {
    const paths: string[] = [];
    await start({ chooseUsersFile: async () => paths.shift() ?? null });
    paths.push(await on.file('entra.csv', entraCsv), await on.file('webex.csv', webexCsv));
    const { id } = await on.setups.create('real');
    await on.service.chooseEntra(id);
    await on.service.chooseWebex(id);
    const { summary } = await on.service.compare(id);
    expect(summary).toMatchObject({ people: 2, webexPeople: 1, counts: { matches: 1, creates: 1 } });
    const { record } = await on.setups.record(id);
    expect(record.events.at(-1)).toMatchObject({ type: 'preflighted', people: 2, webexPeople: 1 } satisfies Partial<
      Extract<SetupEvent, { type: 'preflighted' }>
    >);
    expect(await on.service.query(id, { ...everybody, offset: 1, limit: 1 })).toMatchObject({
      ok: true,
      value: { total: 2, rows: [{ userPrincipalName: 'li@example.com', verdict: 'creates' }] },
    });
    expect(await on.service.person(id, 0)).toMatchObject({ ok: true, value: { displayName: 'Ada' } });
    const saved = await on.service.export(id, everybody);
    expect(await readFile(saved?.path ?? '', 'utf8')).toContain('li@example.com');
    expect(await on.service.open(id)).toMatchObject({ summary: { people: 2 } });
  });

  it('are both required: one of them alone cannot be compared', async () => {
    await start();
    const { id } = await on.setups.create('real');
    expect(await on.service.chooseEntra(id)).toBeNull();
    await expect(on.service.compare(id)).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
    expect(await on.service.query(id, { ...everybody, offset: 0, limit: 1 })).toMatchObject({
      failure: { code: 'step.notReached' },
    });
  });

  it('belong to one setup: the page of another one gets neither its people nor their list', async () => {
    const paths: string[] = [];
    await start({ chooseUsersFile: async () => paths.shift() ?? null });
    paths.push(await on.file('entra.csv', entraCsv), await on.file('webex.csv', webexCsv));
    const [{ id }, other] = [await on.setups.create('real'), await on.setups.create('real')];
    await on.service.chooseEntra(id);
    await on.service.chooseWebex(id);
    await on.service.compare(id);
    const refused = { failure: { code: 'step.notReached' } };
    expect(await on.service.query(other.id, { ...everybody, offset: 0, limit: 1 })).toMatchObject(refused);
    expect(await on.service.person(other.id, 0)).toMatchObject(refused);
    await expect(on.service.export(other.id, everybody)).rejects.toMatchObject(refused);
    expect(await on.service.query(id, { ...everybody, offset: 0, limit: 1 })).toMatchObject({ ok: true });
  });

  it('belong to one setup: a file that is chosen after another setup was opened is not taken', async () => {
    let choose: (path: string) => void = () => undefined;
    await start({ chooseUsersFile: () => new Promise((resolve) => (choose = resolve)) });
    const path = await on.file('entra.csv', entraCsv);
    const [one, other] = [await readable(), await readable(orgB)];
    for (const kind of ['chooseEntra', 'chooseWebex'] as const) {
      choose = () => undefined;
      const chosen = on.service[kind](one);
      chosen.catch(() => undefined);
      await new Promise((done) => setImmediate(done));
      await on.service.open(other);
      choose(path);
      await expect(chosen).rejects.toMatchObject({ failure: { code: 'preflight.cancelled' } });
      expect(await on.service.open(other)).toEqual(empty);
    }
  });
});

describe('those who are assigned', () => {
  it('are the only ones that are compared and recorded, until all are compared again', async () => {
    const paths: string[] = [];
    await start({ chooseUsersFile: async () => paths.shift() ?? null });
    const members = await on.file('members.csv', 'userPrincipalName\nli@example.com\n');
    paths.push(await on.file('entra.csv', entraCsv), await on.file('webex.csv', webexCsv), members);
    const { id } = await on.setups.create('real');
    await on.service.chooseEntra(id);
    await on.service.chooseWebex(id);
    await on.service.compare(id);
    expect(await on.service.chooseAssigned(id)).toMatchObject({
      assigned: { fileNames: ['members.csv'], users: 1, groups: 0 },
      summary: null,
    });
    expect(await on.service.compare(id)).toMatchObject({
      summary: { assigned: 1, counts: { creates: 1, notAssigned: 1, matches: 0 } },
    });
    const last = async () => (await on.setups.record(id)).record.events.at(-1);
    expect(await last()).toMatchObject({ type: 'preflighted', assigned: 1, counts: { notAssigned: 1 } });
    const cleared = await on.service.clearAssigned(id);
    expect(cleared.assigned).toBeUndefined();
    expect((await on.service.compare(id)).summary).toMatchObject({ counts: { matches: 1, notAssigned: 0 } });
    expect(await last()).not.toHaveProperty('assigned');
  });

  it('have a sample in practice mode alone', async () => {
    await start();
    await expect(on.service.useSampleAssigned(await readable())).rejects.toMatchObject({
      failure: { code: 'step.notReached' },
    });
    const { id } = await on.setups.create('practice');
    const { assigned } = await on.service.useSampleAssigned(id);
    expect(assigned?.users).toBeGreaterThan(10);
    expect((await on.service.useSampleAssigned(id)).assigned).toEqual(assigned);
  });
});

it('refuses the sample lists of practice mode for a real setup', async () => {
  await start();
  const id = await readable();
  await expect(on.service.useSamples(id)).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
  expect(await on.service.open(id)).toEqual(empty);
});

describe('the thread', () => {
  it('loses all people when it dies, and the view shows that', async () => {
    await start();
    // Answers the first job and dies of the second one.
    const mortal = `import { parentPort } from 'node:worker_threads';
      let jobs = 0;
      parentPort.on('message', ({ id }) => {
        if (id === undefined) return;
        jobs += 1;
        if (jobs > 1) process.exit(1);
        parentPort.postMessage({ id, result: { ok: true, value: { people: 1 } } });
      });`;
    const script = pathToFileURL(await on.file('mortal.mjs', mortal));
    await start({ script, chooseUsersFile: async () => '/entra.csv' });
    const { id } = await on.setups.create('real');
    expect(await on.service.chooseEntra(id)).toMatchObject({ entra: { file: { people: 1 } } });
    await expect(on.service.chooseEntra(id)).rejects.toMatchObject({ failure: { code: 'preflight.stopped' } });
    expect(await on.service.open(id)).toEqual(empty);
  });
});
