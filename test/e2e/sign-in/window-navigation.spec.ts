import { answerTo, expect, type LabFixtures, servePages, startingAt, test } from '../support/lab';
import {
  clickLast,
  expectTitlebar,
  openPrivateWindow,
  ownCertificate,
  titlebars,
  trustEverything,
  watchRedirect,
} from '../support/private-window';
import { scriptedWebex } from '../support/scripted-webex';
import { expectNothingStored, signedIn, storedToken } from '../support/sign-in';
import { startSetup } from '../support/steps';
import { type Wizard, windowWith } from '../support/wizard';

type Webex = LabFixtures['webex'];

const query = (url = '') => new URL(url, 'http://x').search;

test('the title bar shows the actual host after every navigation', { tag: '@installed' }, async ({ lab, webex }) => {
  const elsewhere = webex.origin.replace('127.0.0.1', 'localhost');
  servePages(webex, {
    '/login': ({ url }) => `<h1>First</h1><a href="${elsewhere}/idp${query(url)}">Company sign-in</a>`,
    '/idp': ({ url }) => `<h1>Company</h1><a href="/authorize${query(url)}">Agree</a>`,
  });
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  const { site, titlebar } = await openPrivateWindow(wizard, '/login');
  const back = titlebar.getByRole('button', { name: 'Back' });
  await expectTitlebar(titlebar, new URL(webex.origin).host, 'Not encrypted');
  await expect(titlebar.getByRole('banner')).toContainText('Cloud: Scripted lab');
  await expect(titlebar.getByRole('banner')).toContainText('Private window – nothing is kept');
  await expect(back).toBeDisabled();
  await site.getByRole('link', { name: 'Company sign-in' }).click();
  await expectTitlebar(titlebar, new URL(elsewhere).host, 'Not encrypted');
  await back.click();
  await expect(site.getByRole('heading')).toHaveText('First');
  await expectTitlebar(titlebar, new URL(webex.origin).host, 'Not encrypted');
  const visits = () => webex.requests.filter((line) => line.startsWith('GET /login')).length;
  const before = visits();
  await titlebar.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(visits).toBe(before + 1);
  await site.getByRole('link', { name: 'Company sign-in' }).click();
  await clickLast(site, 'link', 'Agree');
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
});

test('the title bar shows an https connection as encrypted', async ({ start }) => {
  const webex = await scriptedWebex(await ownCertificate());
  webex.signIn = () => '';
  const wizard = await start({ cloud: webex.cloud });
  await trustEverything(wizard.app);
  await startSetup(wizard);
  const { titlebar } = await openPrivateWindow(wizard, '/authorize');
  await expectTitlebar(titlebar, new URL(webex.origin).host, 'Encrypted (https)');
  await webex.close();
});

test('every kind of navigation to the redirect is intercepted; no request is sent there', async ({ lab, webex }) => {
  servePages(webex, {
    '/login': (request) => {
      const answer = answerTo(webex, request);
      return `<h1>Choose</h1><a href="${answer}">A link</a>
        <form method="post" action="/form${query(request.url)}"><button>A form</button></form>
        <form method="post" action="/keep${query(request.url)}"><button>A form sent on</button></form>
        <button onclick="location.replace('${answer}')">A script</button>
        <button onclick="window.open('${answer}')">A pop-up</button>
        <button onclick="document.body.append(Object.assign(document.createElement('iframe'), { src: '${answer}' }))">A frame</button>`;
    },
    '/form': (request, response) => void response.writeHead(302, { location: answerTo(webex, request) }).end(),
    '/keep': (request, response) => void response.writeHead(307, { location: answerTo(webex, request) }).end(),
  });
  const port = await watchRedirect(webex.cloud.redirectUri);
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  for (const name of ['A form', 'A form sent on', 'A script', 'A pop-up', 'A frame', 'A link']) {
    await test.step(name, async () => {
      const { site } = await openPrivateWindow(wizard, '/login');
      await clickLast(site, name === 'A link' ? 'link' : 'button', name);
      await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
      expect(wizard.app.windows()).toHaveLength(1);
      await wizard.page.getByRole('button', { name: 'Sign in again' }).click();
    });
  }
  expect(await storedToken(wizard)).toBe(webex.token);
  expect(port.visits()).toBe(0);
  await port.close();
});

/** A page that sets a cookie and opens a second page in four ways; the second shows the cookie and completes the sign-in. */
function serveTwo(webex: Webex) {
  servePages(webex, {
    '/login': ({ url }, response) => {
      response.setHeader('set-cookie', 'seen=first');
      return `<h1>First</h1><a href="/second${query(url)}" target="_blank">New tab</a>
        <a href="/second${query(url)}">Same tab</a>
        <button onclick="window.open('/second${query(url)}', '', 'width=400,height=400')">Pop up</button>`;
    },
    '/second': ({ url, headers }) =>
      `<h1>Second with ${headers.cookie}</h1><button onclick="window.close()">Close</button>
       <a href="/authorize${query(url)}">Agree</a>`,
  });
  return startingAt(webex, '/login');
}

/** The new window, which must have its own title bar and the cookies of the first one. */
async function second(wizard: Wizard, webex: Webex) {
  const popup = await windowWith(wizard.app, '/second');
  await expect(popup.getByRole('heading')).toHaveText('Second with seen=first');
  await expect.poll(() => titlebars(wizard.app).length).toBe(2);
  for (const titlebar of titlebars(wizard.app))
    await expectTitlebar(titlebar, new URL(webex.origin).host, 'Not encrypted');
  return popup;
}

test('pop-ups have their own title bar and share the cookies', async ({ lab, webex }) => {
  const wizard = await lab({ cloud: serveTwo(webex) });
  const { site } = await openPrivateWindow(wizard, '/login');
  await site.getByRole('button', { name: 'Pop up' }).click();
  await clickLast(await second(wizard, webex), 'button', 'Close');
  await expect.poll(() => titlebars(wizard.app).length, 'a pop-up may close without ending the sign-in').toBe(1);
  await expectNothingStored(wizard);
  await site.getByRole('link', { name: 'New tab' }).click();
  await clickLast(await second(wizard, webex), 'link', 'Agree');
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
  expect(wizard.app.windows()).toHaveLength(1);
});

test('a link opened with Shift or Control opens a pop-up', async ({ lab, webex }) => {
  const wizard = await lab({ cloud: serveTwo(webex) });
  for (const modifier of ['Shift', 'Control'] as const) {
    await test.step(modifier, async () => {
      const { site } = await openPrivateWindow(wizard, '/login');
      await site.getByRole('link', { name: 'Same tab' }).click({ modifiers: [modifier] });
      await clickLast(await second(wizard, webex), 'link', 'Agree');
      await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
      await wizard.page.getByRole('button', { name: 'Sign in again' }).click();
    });
  }
});
