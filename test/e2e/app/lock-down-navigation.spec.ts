import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '../support/wizard';

const test = base.extend<{ elsewhere: { readonly origin: string; readonly requests: string[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  elsewhere: async ({}, use) => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>elsewhere</h1>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    await use({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
});

const home = 'Connect Microsoft Entra ID to Webex';

test('13: navigation to another page is blocked by script, link, form, refresh and frame', async ({
  start,
  elsewhere,
}) => {
  const { app, page } = await start();
  const attempts = {
    'location.assign': () => page.evaluate((to) => location.assign(to), elsewhere.origin),
    'location.replace': () => page.evaluate((to) => location.replace(to), elsewhere.origin),
    link: () =>
      page.evaluate((to) => {
        const link = document.body.appendChild(document.createElement('a'));
        link.href = to;
        link.click();
      }, elsewhere.origin),
    form: () =>
      page.evaluate((to) => {
        const form = document.body.appendChild(document.createElement('form'));
        form.action = to;
        form.method = 'post';
        form.submit();
      }, elsewhere.origin),
    'meta refresh': () =>
      page.evaluate((to) => {
        const meta = document.head.appendChild(document.createElement('meta'));
        meta.httpEquiv = 'refresh';
        meta.content = `0; url=${to}`;
      }, elsewhere.origin),
    iframe: () =>
      page.evaluate(async (to) => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.src = to;
        await new Promise((done) => frame.addEventListener('load', done));
      }, elsewhere.origin),
    file: () => page.evaluate(() => location.assign('file:///etc/passwd')),
    data: () => page.evaluate(() => location.assign('data:text/html,<h1>elsewhere</h1>')),
    javascript: () => page.evaluate(() => location.assign('javascript:document.title="run"')),
    'another host of the app scheme': () => page.evaluate(() => location.assign('app://other/index.html')),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    await attempt();
    // Playwright's locators would wait for the end of the blocked navigation; scripts of the page do not.
    const shown = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return [location.href, document.title, document.querySelector('h1')?.textContent.replace(/\s/g, ' ')];
    });
    expect(shown, name).toEqual(['app://setup/index.html', 'Webex Entra Setup', home]);
  }
  expect(elsewhere.requests).toEqual([]);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('14: neither a script nor a link with a target opens a window', async ({ start, elsewhere }) => {
  const { app, page } = await start();
  for (const target of [elsewhere.origin, 'about:blank', 'app://setup/index.html', 'file:///etc/passwd']) {
    expect(await page.evaluate((to) => window.open(to) === null, target), target).toBe(true);
    await page.evaluate((to) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = to;
      link.target = '_blank';
      link.click();
    }, target);
  }
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(elsewhere.requests).toEqual([]);
});

test('11, 12: a webview is not attached, even in a window that allows webviews', async ({ start, elsewhere }) => {
  const { app, page } = await start();
  const plain = await page.evaluate((to) => {
    const view = document.body.appendChild(document.createElement('webview'));
    view.setAttribute('src', to);
    return 'getWebContentsId' in view;
  }, elsewhere.origin);
  expect(plain).toBe(false);
  const count = await app.evaluate(async ({ BrowserWindow, webContents }, to) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await window.loadURL('data:text/html,<h1>host</h1>');
    const asked = new Promise((done) => window.webContents.once('will-attach-webview', (event) => done(event)));
    await window.webContents.executeJavaScript(
      `document.body.appendChild(Object.assign(document.createElement('webview'), { src: '${to}' })); 0`,
    );
    const event = (await asked) as { defaultPrevented: boolean };
    const all = webContents.getAllWebContents().length;
    window.destroy();
    return { all, prevented: event.defaultPrevented };
  }, elsewhere.origin);
  expect(count).toEqual({ all: 2, prevented: true });
  expect(elsewhere.requests).toEqual([]);
});

test('5: every permission is denied, also in the sessions of sign-ins', async ({ start }) => {
  const { app, page } = await start();
  const states = await page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const query = (name: string) => navigator.permissions.query({ name: name as PermissionName });
    const all = await Promise.all(names.map(async (name) => `${name} ${(await query(name)).state}`));
    const asked = await Notification.requestPermission();
    const position = await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(done, (error) => done(error.code)),
    );
    const reason = (error: Error) => error.name;
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(reason);
    const clipboard = await navigator.clipboard.readText().catch(reason);
    return { all, asked, position, media, clipboard };
  });
  for (const state of states.all) expect(state).toMatch(/ denied$/);
  expect(states).toMatchObject({ asked: 'denied', position: 1, clipboard: 'NotAllowedError' });
  expect(states.media).toMatch(/^NotAllowedError|NotFoundError$/);

  const inPrivate = await app.evaluate(async ({ BrowserWindow, session }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('another') } });
    await window.loadURL('data:text/html,<h1>private</h1>');
    const state = await window.webContents.executeJavaScript(
      `navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)`,
    );
    window.destroy();
    return state;
  });
  expect(inPrivate).toBe('denied');
});

test('downloads are blocked in every session', async ({ start }) => {
  const { app, page } = await start();
  const refused = await app.evaluate(async ({ session }) => {
    const results: boolean[] = [];
    for (const each of [session.defaultSession, session.fromPartition('another')]) {
      const asked = new Promise<{ defaultPrevented: boolean }>((done) =>
        each.once('will-download', (event) => done(event)),
      );
      each.downloadURL('data:application/octet-stream,secret');
      results.push((await asked).defaultPrevented);
    }
    return results;
  });
  expect(refused).toEqual([true, true]);
  const asked = app.evaluate(
    ({ session }) =>
      new Promise((done) => session.defaultSession.once('will-download', (event) => done(event.defaultPrevented))),
  );
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
  });
  expect(await asked).toBe(true);
});
