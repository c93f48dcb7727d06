import { join } from 'node:path';
import { contracts } from '../../../shared/contract/all';
import { call, callFromWindow, preferencesOf, watchOpened } from '../support/lock-down';
import { heading, startPracticeSetup } from '../support/steps';
import { expect, test, windowWith } from '../support/wizard';

// The numbers and names are those of Electron's security checklist (docs/tutorial/security.md).

test('2, 3, 4, 6, 8, 9, 10: every page is isolated, sandboxed and without Node, and switches no protection off', {
  tag: ['@installed', '@without-namespaces'],
}, async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  await startPracticeSetup(wizard);
  await wizard.page.getByRole('button', { name: 'Open the private window' }).click();
  const foreign = await windowWith(wizard.app, '/idb/oauth2/v1/authorize');
  await windowWith(wizard.app, 'titlebar.html');
  const pages = await preferencesOf(wizard.app);
  expect(pages.map(({ url }) => url.replace(/^(http:\/\/127\.0\.0\.1).*/, '$1')).sort()).toEqual([
    'app://setup/index.html',
    'app://setup/titlebar.html',
    'http://127.0.0.1',
  ]);
  for (const { url, ...preferences } of pages)
    expect(preferences, url).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
    });
  // Foreign pages have no preload.
  expect(
    await foreign.evaluate(() => ['bridge', 'titlebar', 'require', 'process'].filter((name) => name in window)),
  ).toEqual([]);
});

test('2: the page cannot access Node', async ({ start }) => {
  const { page } = await start();
  const kinds = await page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].map(
      (name) => `${name} ${typeof (window as unknown as Record<string, unknown>)[name]}`,
    ),
  );
  for (const kind of kinds) expect(kind).toMatch(/ undefined$/);
});

test('20: the bridge has exactly the channels of the contract', async ({ start }) => {
  const { page } = await start();
  const named = Object.values(contracts).flatMap(({ channels }) => Object.keys(channels));
  // Only the preload can read the paths of dropped files.
  const byPaths = ['restore.drop', 'provisioningLog.drop'];
  const expected = [...named.filter((name) => !byPaths.includes(name)), 'openDropped', 'dropLog'];
  expect(expected.length).toBeGreaterThan(20);
  const members = await page.evaluate(() =>
    Object.entries(window.bridge).map(([name, member]) => `${name} ${typeof member}`),
  );
  expect(members.sort()).toEqual([...expected, 'on'].map((name) => `${name} function`).sort());
  expect(await page.evaluate(() => Object.isFrozen(window.bridge))).toBe(true);
  expect(await page.evaluate(() => 'titlebar' in window)).toBe(false);
  const anyEvent = page.evaluate(() => window.bridge.on('titlebar.view' as 'settings.changed', () => undefined));
  await expect(anyEvent).rejects.toThrow('no such event');
});

test('3: changed prototypes of the page do not affect the preload', async ({ start }) => {
  const { page } = await start();
  const seen = await page.evaluate(async () => {
    let caught = 0;
    const spy = () => {
      // The wizard's own code may render in the meantime, and calls the same functions.
      if (!new Error().stack?.includes('app://')) caught += 1;
      return true;
    };
    Object.defineProperty(Object.prototype, 'sender', { set: spy, get: spy, configurable: true });
    Object.assign(Object, { hasOwn: spy, fromEntries: spy });
    Object.assign(Array.prototype, { map: spy });
    const { version } = await window.bridge['app.start']();
    let refused = false;
    try {
      window.bridge.on('anything' as 'settings.changed', () => undefined);
    } catch {
      refused = true;
    }
    // The functions of the bridge give no access either: they belong to the page's world, which has no Node.
    const own = window.bridge.on.constructor === Function;
    return { version: typeof version, caught, refused, own };
  });
  expect(seen).toEqual({ version: 'string', caught: 0, refused: true, own: true });
});

test('17: a call is accepted only from the main frame of the wizard, at its own address', async ({ start }) => {
  const { app, page } = await start();
  expect(await call(page, 'app.start')).toMatchObject({ space: 'real' });
  const refusal = 'refused: not the frame of the wizard';
  expect(await callFromWindow(app, 'about:blank')).toContain(refusal);
  expect(await callFromWindow(app, 'data:text/html,<h1>elsewhere</h1>')).toContain(refusal);
  // The address alone is not enough: this page is not the wizard's.
  expect(await callFromWindow(app, 'app://setup/index.html')).toContain(refusal);
  expect(await callFromWindow(app, 'data:text/html,<iframe srcdoc="inner"></iframe>', true)).toContain(refusal);
  // A frame inside the wizard's page has no preload and cannot load anything.
  const frame = await page.evaluate(() => {
    const inner = document.body.appendChild(document.createElement('iframe'));
    return typeof (inner.contentWindow as unknown as { bridge?: unknown }).bridge;
  });
  expect(frame).toBe('undefined');
});

test('17: the input of a call is validated before the handler runs', async ({ start }) => {
  const { app, page, data } = await start();
  for (const [channel, request] of [
    ['setups.open', { id: '../../settings' }],
    ['setups.open', null],
    ['setups.list', { space: 'other' }],
    ['setups.rename', { id: crypto.randomUUID(), name: 'x'.repeat(121) }],
    ['orgId.read', { id: crypto.randomUUID(), text: 'a'.repeat(5001) }],
    ['test.run', { id: crypto.randomUUID(), write: 'yes' }],
    ['settings.change', { locale: 'tlh' }],
    ['practice.setFaults', { faults: ['meltdown'] }],
    ['practice.jump', { space: 'real', state: 'quarantine' }],
    ['clipboard.copy', { text: 42 }],
    ['signIn.start', { id: crypto.randomUUID(), method: 'telepathy' }],
    ['app.start', { surplus: true }],
  ] as const)
    expect(await call(page, channel, request), channel).toMatch(/^refused: /);
  expect(await call(page, 'setups.showFile', { space: 'real', fileName: '../settings.json' })).toEqual({
    ok: false,
    failure: { code: 'record.notFound' },
  });
  expect(await call(page, 'setups.open', { id: crypto.randomUUID() })).toMatchObject({ ok: false });
  await expect(heading(page)).toBeVisible();
  expect(await app.evaluate(({ app: running }) => running.getPath('userData'))).toBe(join(data));
});

test('15: only links from the allowed list are opened in the browser', async ({ start }) => {
  const wizard = await start();
  const opened = await watchOpened(wizard);
  for (const link of ['entraProvisioning', 'controlHub', 'webexTokens'])
    expect(await call(wizard.page, 'links.open', { link })).toEqual({ ok: true, value: null });
  const all = await opened();
  expect(all.map((address) => new URL(address).host)).toEqual([
    'entra.microsoft.com',
    'admin.webex.com',
    'idbroker.webex.com',
  ]);
  for (const link of ['https://example.com/', 'file:///etc/passwd', 'toString', '__proto__', ''])
    expect(await call(wizard.page, 'links.open', { link })).toMatch(/^refused: /);
  expect(await opened()).toEqual(all);
});
