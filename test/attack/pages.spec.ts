import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetupView } from '../../shared/contract';
import { expect, test } from '../e2e/support/desktop';
import { processesOf } from '../e2e/support/search';
import { onlyOn } from '../fixtures/systems';
import { countsOf, errorsIn, unexplainedIn } from './support/app-health';
import { type BareApp, startBare } from './support/bare-app';
import { call, type Outcome } from './support/bridge';
import { type HostilePage, hostilePages } from './support/hostile-pages';
import { tracesOf } from './support/no-token';
import { allow, drawn, report, rounds, seed } from './support/rounds';
import { serveHostile } from './support/serve-hostile';
import { shownWindows } from './support/shown-windows';

const perRound = 4;
/** How long a page can attack before the sign-in is cancelled, in milliseconds. */
const attackMs = 900;
/** A sign-in has ended within this time after its cancel, without windows and processes; milliseconds. */
const endsWithin = 5_000;
/** The app answers within this time, whatever a page does; milliseconds. */
const answersWithin = 3_000;

/** Creates an executable that notes each call in place of opening an address in another program. */
async function fakeOpener(folder: string) {
  const bin = join(folder, 'bin');
  const log = join(folder, 'opened');
  await mkdir(bin);
  for (const name of ['xdg-open', 'gio', 'xdg-email', 'sensible-browser']) {
    await writeFile(join(bin, name), `#!/bin/sh\necho "$0 $@" >> ${log}\n`);
    await chmod(join(bin, name), 0o755);
  }
  return {
    env: { PATH: `${bin}:${process.env.PATH}` },
    opened: async () => (existsSync(log) ? readFile(log, 'utf8') : ''),
  };
}

/** Expects an answer within a time. @returns it, and how long it took, in milliseconds */
async function within<T>(limit: number, what: string, work: Promise<T>): Promise<{ value: T; took: number }> {
  const started = performance.now();
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error(`${what} took longer than ${limit} ms`)), limit);
  });
  late.catch(() => undefined);
  const value = await Promise.race([work, late]);
  return { value, took: Math.round(performance.now() - started) };
}

/** Lets the page attack, and then cancels the sign-in. @returns the outcome, and how long it took after the cancel */
async function attack({ page }: BareApp, id: string): Promise<{ outcome: Outcome; took: number; itself: boolean }> {
  let itself = true;
  const ending = call(page, 'signIn.start', { id, method: 'window' });
  const ended = ending.then(() => true);
  await Promise.race([ended, new Promise((done) => setTimeout(done, attackMs))]);
  await within(answersWithin, 'an answer during the attack', call(page, 'app.start'));
  itself = await Promise.race([ended, new Promise<boolean>((done) => setTimeout(done, 0, false))]);
  const { value, took } = await within(
    endsWithin,
    'ending',
    call(page, 'signIn.cancel').then(() => ending),
  );
  return { outcome: value, took, itself };
}

onlyOn(test, ['linux'], 'openers and windows that a test can watch');

test('no sign-in page keeps the app from ending the sign-in, or leaves anything behind', async ({
  startBus,
  webex,
  folder,
  display,
}, info) => {
  allow(info, 15);
  const bus = await startBus({ keyring: 'open' });
  const opener = await fakeOpener(folder);
  const [data, cloud, home] = [join(folder, 'data'), join(folder, 'cloud.json'), join(folder, 'home')];
  await mkdir(home);
  await writeFile(cloud, JSON.stringify({ ...webex.cloud, authorizeUrl: `${webex.origin}/login` }));
  const served = serveHostile(webex);
  const env = { ...bus.env, ...display.env, ...opener.env, HOME: home };
  const app = await startBare([`--user-data-dir=${data}`, `--cloud=${cloud}`], env);
  const { id } = ((await call(app.page, 'setups.create', { space: 'real' })) as { value: SetupView }).value;

  const signIn = async () => {
    served.page = null;
    const { value } = await within(
      endsWithin,
      'an honest sign-in',
      call(app.page, 'signIn.start', { id, method: 'window' }),
    );
    expect(value, 'an honest sign-in succeeds').toMatchObject({
      kind: 'value',
      value: { account: { displayName: 'Ada Lovelace' } },
    });
    expect(served.found.splice(0), 'nothing of earlier sign-ins was stored').toEqual(['[]']);
    await expect.poll(() => app.targets()).toHaveLength(1);
  };
  await signIn();
  const processes = () => processesOf(app.pid).length;
  const windows = async () => (await shownWindows(display)).length;
  const windowsBefore = await windows();
  expect(windowsBefore, 'the wizard is shown').toBeGreaterThan(0);
  const before = processes();

  const all = drawn(hostilePages, perRound * rounds);
  const [outcomes, slowest]: [string[], { took: number; kinds: string }] = [[], { took: 0, kinds: '' }];
  try {
    for (const [index, hostile] of all.entries()) await withstand(hostile, index);
    expect(tracesOf({ pid: app.pid, folder: data, printed: app.output() }, [webex.token])).toEqual([]);
  } finally {
    await app.end();
  }

  async function withstand(hostile: HostilePage, index: number): Promise<void> {
    const about = `${hostile.kinds.join(' + ')} by ${hostile.delivery}, number ${index} of seed ${seed}`;
    Object.assign(served, { page: hostile, requests: 0 });
    const { outcome, took, itself } = await test.step(about, () => attack(app, id));
    expect(served.requests, about).toBeGreaterThan(0);
    expect(unexplainedIn(outcome), about).toEqual([]);
    if (took > slowest.took) Object.assign(slowest, { took, kinds: about });
    outcomes.push(outcome.kind === 'failure' ? `${outcome.code}${itself ? ' at once' : ''}` : 'signed in');
    await expect.poll(() => app.targets(), { message: about, timeout: endsWithin }).toHaveLength(1);
    await expect
      .poll(processes, { message: `processes after ${about}`, timeout: endsWithin })
      .toBeLessThanOrEqual(before);
    await expect.poll(windows, { message: `windows after ${about}` }).toBe(windowsBefore);
    await signIn();
  }

  expect(errorsIn(data)).toEqual([]);
  expect(served.stolen).toEqual([]);
  expect(await opener.opened()).toBe('');
  expect((await readdir(home, { recursive: true })).filter((name) => name.includes('update'))).toEqual([]);
  expect(new Set(all.flatMap(({ kinds }) => kinds)).size, 'kinds of attacks').toBeGreaterThan(2);
  report(info, {
    attack: 'Hostile sign-in pages',
    made: `${all.length} pages with ${all.flatMap(({ kinds }) => kinds).length} attacks`,
    found: `${countsOf(outcomes)}; slowest end ${slowest.took} ms (${slowest.kinds}); each honest sign-in after them succeeded`,
  });
});
