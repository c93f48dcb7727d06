import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SetupList, SetupView } from '../../shared/contract';
import { expect, test } from '../e2e/support/desktop';
import { runApp } from '../e2e/support/run';
import { orgId } from '../e2e/support/scripted-webex';
import { onlyOn, posix } from '../fixtures/systems';
import { codesIn, countsOf, memoryOf, pollutionOf, unexplainedIn } from './support/app-health';
import { call } from './support/bridge';
import { countingServer } from './support/counting-server';
import { type HostileFile, hostileFiles, put } from './support/file-mutations';
import { FileGiver, hostileBytes } from './support/give-files';
import { tracesOf } from './support/no-token';
import { allow, drawn, report, rounds } from './support/rounds';
import { anyRecord, type FileKind, recordFile } from './support/valid-files';

/** Files of a round: records in the data folder, the app's own files, and files that are given to the running app. */
const records = 20;
const own = [
  'settings.json',
  'window.json',
  'automatic-copies.json',
  'token-ids.json',
  'reminders.json',
  'logs/app.log',
] as const;
const restored: readonly FileKind[] = [
  'copy',
  'copy',
  'copy',
  'earlierCopy',
  'record',
  'record',
  'backup',
  'backup',
  'backup',
  'mappings',
];
const checked: readonly FileKind[] = ['copy', 'earlierCopy', 'html', 'html', 'csv', 'calendar', 'record', 'backup'];
const chosen = [
  ['mappings.import', 'mappings'],
  ['mappings.import', 'mappings'],
  ['schema.choose', 'schema'],
  ['schema.choose', 'schema'],
  ['schema.choose', 'schema'],
  ['preflight.chooseEntra', 'entraUsers'],
  ['preflight.chooseEntra', 'entraUsers'],
  ['preflight.chooseEntra', 'entraUsers'],
  ['preflight.chooseWebex', 'webexUsers'],
  ['preflight.chooseWebex', 'webexUsers'],
  ['copies.check', 'html'],
] as const;
const perRound = records + own.length + restored.length + checked.length + chosen.length + 1;
/** A call ends within this time; milliseconds. */
const longestCall = 10_000;
/** More than the app needs for the largest files that it reads; MB. */
const mostMemory = 900;

/** All setups of a running app, once they are read. */
async function listOf(page: Page): Promise<SetupList> {
  const list = async () => ((await call(page, 'setups.list', { space: 'real' })) as { value: SetupList }).value;
  await expect.poll(async () => (await list()).reading).toBeNull();
  return list();
}

/** The bytes of a file, also of one that may not be read; null: it is no file. */
function contentOf(path: string): Buffer | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  // Only root can read it as it is.
  if (!(stat.mode & 0o400)) chmodSync(path, 0o400);
  const bytes = readFileSync(path);
  chmodSync(path, stat.mode);
  return bytes;
}

onlyOn(test, posix, 'pipes and devices in place of files');

test('no file breaks the app, changes another setup, or is lost', async ({
  start,
  startBus,
  webex,
  folder,
  display,
}, info) => {
  allow(info, 40);
  const bus = await startBus({ keyring: 'open' });
  const env = { ...bus.env, ...display.env };
  const elsewhere = await countingServer();
  const base = join(folder, 'base');
  const first = await start({ cloud: webex.cloud, env, data: base });
  const { id } = ((await call(first.page, 'setups.create', { space: 'real' })) as { value: SetupView }).value;
  expect(await call(first.page, 'signIn.start', { id, method: 'window' })).toMatchObject({ kind: 'value' });
  await call(first.page, 'orgId.set', { id, text: orgId, source: 'typed', deliberate: false });
  await first.close();
  const honest = Array.from({ length: 4 }, () => anyRecord());
  for (const record of honest) writeFileSync(join(base, 'setups', `${record.id}.json`), recordFile(record));
  const kept = readdirSync(join(base, 'setups')).map(
    (name) => [name, readFileSync(join(base, 'setups', name))] as const,
  );
  // The setup that imports files is changed by them.
  const taking = anyRecord();
  writeFileSync(join(base, 'setups', `${taking.id}.json`), recordFile(taking));

  const all = drawn(hostileFiles, perRound * rounds);
  const [codes, placed]: [string[], string[]] = [[], []];
  let [memory, accepted] = [0, 0];
  for (let round = 0; round < rounds; round += 1)
    await attack(round, all.slice(round * perRound, (round + 1) * perRound));
  elsewhere.close();
  expect(elsewhere.requests, 'a host that a file names was asked').toEqual([]);
  expect(accepted, 'some were harmless').toBeGreaterThan(rounds);
  expect(codes.length, 'some were refused').toBeGreaterThan(rounds * 10);
  report(info, {
    attack: 'Hostile files',
    made: `${all.length} files`,
    found: `${accepted} answers without a finding, else ${countsOf(codes)}; records in the folder: ${countsOf(placed)}; memory at most ${memory} MB; every other record unchanged`,
  });

  async function attack(round: number, files: readonly HostileFile[]): Promise<void> {
    const left = [...files];
    const next = () => left.shift() as HostileFile;
    const [data, place] = [join(folder, `data-${round}`), join(folder, `files-${round}`)];
    cpSync(base, data, { recursive: true });
    mkdirSync(place);
    const written = Array.from({ length: records }, (_, index) => {
      const [file, name] = [next(), `${anyRecord().id}.json`];
      const bytes = hostileBytes('record', file, elsewhere.origin);
      // A record has the name of its id. Every fifth one does not.
      const renamed = index % 5 ? /"id": ?"([0-9a-f-]{36})"/.exec(bytes.toString('latin1'))?.[1] : undefined;
      const path = join(data, 'setups', renamed ? `${renamed}.json` : name);
      put(path, bytes, file.placement);
      return { path, bytes: contentOf(path), about: `${file.mutation.kind}, ${file.placement}` };
    });
    for (const name of own) {
      const file = next();
      rmSync(join(data, name), { force: true });
      put(join(data, name), hostileBytes(name, file, elsewhere.origin), file.placement);
    }

    const wizard = await start({ cloud: webex.cloud, env, data });
    const { app, page } = wizard;
    const list = await listOf(page);
    expect(list.setups.map((setup) => setup.id)).toEqual(expect.arrayContaining([id, ...honest.map((one) => one.id)]));
    expect(unexplainedIn({ kind: 'value', value: list })).toEqual([]);
    codes.push(...codesIn(list));
    for (const { path, bytes, about } of written) {
      const name = path.slice(data.length + '/setups/'.length);
      const isOpen = list.setups.some((setup) => `${setup.id}.json` === name);
      const aside = join(data, 'setups/set-aside', name);
      placed.push(isOpen ? 'opened' : existsSync(aside) ? 'set aside' : 'left in place');
      if (bytes && !isOpen)
        expect((contentOf(aside) ?? contentOf(path))?.equals(bytes), `a record that is lost or changed: ${about}`).toBe(
          true,
        );
    }

    const giver = new FileGiver(wizard, place, elsewhere.origin);
    for (const kind of checked) await giver.check(kind, next());
    for (const [channel, kind] of chosen)
      await giver.choose(channel, kind, next(), channel === 'copies.check' ? undefined : { id: taking.id });
    await giver.restore(restored.map((kind) => [kind, next()] as const));
    for (const { outcome, took, about, channel } of giver.outcomes) {
      expect(unexplainedIn(outcome), `${channel}: ${about}`).toEqual([]);
      expect(took, `${channel}: ${about}`).toBeLessThan(longestCall);
      const found = outcome.kind === 'failure' ? [outcome.code] : codesIn(outcome);
      codes.push(...found);
      accepted += found.length ? 0 : 1;
    }
    for (const channel of ['automaticCopies.view', 'reminder.isOn'] as const)
      expect(unexplainedIn(await call(page, channel)), channel).toEqual([]);
    expect(await call(page, 'log.read', { filter: 'all' })).toMatchObject({ kind: 'value' });
    expect(unexplainedIn(await call(page, 'settings.change', { theme: 'dark' }))).toEqual([]);
    memory = Math.max(memory, await memoryOf(app));
    expect(memory).toBeLessThan(mostMemory);
    expect(await pollutionOf(app)).toEqual([]);

    for (const [name, bytes] of kept)
      expect(readFileSync(join(data, 'setups', name)).equals(bytes), `the record ${name} is unchanged`).toBe(true);
    expect(tracesOf({ pid: app.process().pid, folder: data, printed: wizard.output() }, [webex.token])).toEqual([]);
    await wizard.kill();

    const cloud = join(place, 'cloud');
    const file = next();
    put(cloud, hostileBytes('cloud', file, elsewhere.origin), file.placement);
    const status = await runApp(data, ['--status', `--cloud=${cloud}`], bus.env);
    expect(status.error, file.mutation.kind).not.toContain('unexpected');
    expect([0, 1, 2, 3]).toContain(status.code);
    rmSync(data, { recursive: true });
    rmSync(place, { recursive: true });
  }
});
