import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetupView } from '../../shared/contract';
import { expect, test } from '../e2e/support/desktop';
import { processesOf } from '../e2e/support/search';
import { startBare } from './support/bare-app';
import { call } from './support/bridge';
import { allPages } from './support/hostile-pages';
import { serveHostile } from './support/serve-hostile';

test('each', async ({ startBus, webex, folder, display }) => {
  test.setTimeout(400_000);
  const bus = await startBus({ keyring: 'open' });
  const [data, cloud, home] = [join(folder, 'data'), join(folder, 'cloud.json'), join(folder, 'home')];
  await mkdir(home);
  await writeFile(cloud, JSON.stringify({ ...webex.cloud, authorizeUrl: `${webex.origin}/login` }));
  const served = serveHostile(webex);
  const env = { ...bus.env, ...display.env, HOME: home };
  let app = await startBare([`--user-data-dir=${data}`, `--cloud=${cloud}`], env);
  const { id } = ((await call(app.page, 'setups.create', { space: 'real' })) as { value: SetupView }).value;
  const sleep = (ms: number) => new Promise<'late'>((done) => setTimeout(done, ms, 'late'));
  const ms = (from: number) => Math.round(performance.now() - from);
  await call(app.page, 'signIn.start', { id, method: 'window' });
  const base = processesOf(app.pid).length;
  for (const page of allPages) {
    Object.assign(served, { page, requests: 0 });
    const ending = call(app.page, 'signIn.start', { id, method: 'window' });
    await sleep(900);
    let t = performance.now();
    const a = await Promise.race([call(app.page, 'app.start').then(() => 'ok'), sleep(10_000)]);
    const answered = `${a} ${ms(t)}`;
    const targets = (await app.targets()).length;
    t = performance.now();
    const c = await Promise.race([call(app.page, 'signIn.cancel').then(() => ending), sleep(30_000)]);
    const cancelled = `${ms(t)} ${JSON.stringify(c)}`;
    t = performance.now();
    while ((await app.targets()).length > 1 && ms(t) < 6000) await sleep(100);
    const closed = ms(t);
    while (processesOf(app.pid).length > base && ms(t) < 8000) await sleep(100);
    const procs = `${ms(t)} ${processesOf(app.pid).length}/${base}`;
    served.page = null;
    t = performance.now();
    const h = c === 'late' || a === 'late' ? 'late' : await Promise.race([call(app.page, 'signIn.start', { id, method: 'window' }).then((o) => o.kind), sleep(10_000)]);
    console.log(`EXP ${page.kinds.join('+')} ${page.delivery} | answered ${answered} | targets ${targets} | cancel ${cancelled.slice(0, 200)} | closed ${closed} procs ${procs} | honest ${h} ${ms(t)} ${served.found.splice(0)} ${served.stolen.splice(0)}`);
    if (h === 'late') {
      await app.end();
      app = await startBare([`--user-data-dir=${data}`, `--cloud=${cloud}`], env);
    }
  }
  console.log(app.output().slice(-3000));
  await app.end();
  expect(1).toBe(1);
});

test('wipe', async ({ start, startBus, webex, display }) => {
  test.setTimeout(100_000);
  const bus = await startBus({ keyring: 'open' });
  const served = serveHostile(webex);
  const wizard = await start({ cloud: { ...webex.cloud, authorizeUrl: `${webex.origin}/login` }, env: { ...bus.env, ...display.env } });
  const { id } = ((await call(wizard.page, 'setups.create', { space: 'real' })) as { value: SetupView }).value;
  served.page = allPages.find(({ kinds }) => kinds[0] === 'stays') ?? null;
  await wizard.app.evaluate(({ app }) => {
    const log: string[] = [];
    Object.assign(globalThis, { log });
    app.on('session-created', (session) => {
      for (const name of ['clearStorageData', 'clearCache', 'clearAuthCache', 'clearHostResolverCache', 'closeAllConnections'] as const) {
        const real = session[name].bind(session) as () => Promise<void>;
        (session as unknown as Record<string, unknown>)[name] = () => {
          const from = performance.now();
          return real().finally(() => log.push(`${name} ${performance.now() - from}`));
        };
      }
    });
  });
  const ending = call(wizard.page, 'signIn.start', { id, method: 'window' });
  await new Promise((done) => setTimeout(done, 1500));
  const t = performance.now();
  await call(wizard.page, 'signIn.cancel');
  console.log('WIPE cancel answered', performance.now() - t);
  await ending;
  console.log('WIPE ended', performance.now() - t, await wizard.app.evaluate(() => (globalThis as unknown as { log: string[] }).log));
});
