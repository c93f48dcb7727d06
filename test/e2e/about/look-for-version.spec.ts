import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expectAccessible } from '../support/axe';
import { defaultBrowser } from '../support/browser';
import { appWithPolicies, needPolicyFile } from '../support/policies';
import { heading } from '../support/steps';
import { test as base, expect, version, type Wizard } from '../support/wizard';

type Reply = (response: ServerResponse) => void;

interface Feed {
  readonly address: string;
  readonly requests: readonly IncomingMessage[];
  /** Connections that were opened. */
  connections(): number;
  reply: Reply;
}

const json =
  (status: number, body: unknown, headers = {}): Reply =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** A release feed on this computer, which the policies of the organization name. */
const test = base.extend<{ feed: Feed; withFeed(policies?: object): Promise<string> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  feed: async ({}, use) => {
    const requests: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      requests.push(request);
      feed.reply(response);
    });
    let count = 0;
    server.on('connection', () => (count += 1));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webex/release.json`;
    const feed: Feed = { address, requests, connections: () => count, reply: json(200, { tag_name: `v${version}` }) };
    await use(feed);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
  withFeed: async ({ folder, feed }, use) => {
    await use((policies = {}) => appWithPolicies(folder, { content: { ReleaseFeed: feed.address, ...policies } }));
  },
});

test.beforeEach(() => needPolicyFile(test));

async function openAbout({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitem', { name: /^About this app/ }).click();
  await expect(heading(page)).toHaveText('Webex Entra Setup');
}

const lookButton = ({ page }: Wizard) => page.getByRole('button', { name: /^Look (for a new version|again)…$/ });

/** Shows the request and sends it. */
async function look(wizard: Wizard): Promise<void> {
  await lookButton(wizard).click();
  await wizard.page.getByRole('dialog').getByRole('button', { name: 'Send the request' }).click();
}

const logged = async ({ data }: Wizard) =>
  (await readFile(join(data, 'logs', 'app.log'), 'utf8'))
    .split('\n')
    .filter((line) => line.includes('"release.lookedUp"'))
    .map((line) => JSON.parse(line) as object);

test('a new version is looked for by the one request that was shown, and never before it was confirmed', async ({
  start,
  folder,
  feed,
  withFeed,
}) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await start({ executable: await withFeed(), env: desktop.env });
  const { page } = wizard;
  const site = 'https://127.0.0.1/webex/9.2.0';
  const notes = '### Added\r\n- <b>Something</b>';
  feed.reply = json(200, { tag_name: 'v9.2.0', html_url: site, published_at: '2026-11-30T09:00:00Z', body: notes });
  await openAbout(wizard);
  await lookButton(wizard).click();
  const dialog = page.getByRole('dialog', { name: 'Send this request?' });
  const request = await dialog.getByRole('region', { name: 'The request' }).textContent();
  await expectAccessible('the request', page);
  await expect(dialog.getByText('Your organization set this address.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(lookButton(wizard)).toBeFocused();
  // The start, the page and the dialog have sent nothing, nor opened a connection.
  expect([feed.requests.length, feed.connections()]).toEqual([0, 0]);

  await look(wizard);
  await expect(page.getByRole('main').getByText('Version 9.2.0 is available')).toBeVisible();
  await expect(page.getByText(`You have version ${version}.`)).toBeVisible();
  await expect(page.getByText('Looked at on')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Notes of this version' })).toHaveText('### Added\n- <b>Something</b>');
  expect(feed.requests).toHaveLength(1);
  const [{ method, rawHeaders = [] } = {} as IncomingMessage] = feed.requests;
  const headers = Array.from({ length: rawHeaders.length / 2 }, (_, at) => rawHeaders.slice(2 * at, 2 * at + 2));
  expect(request).toBe([`${method} ${feed.address}`, ...headers.map((each) => each.join(': '))].join('\n'));
  await expectAccessible('a newer version', page);
  await page.getByRole('button', { name: 'Open its page in the browser' }).click();
  expect(await desktop.opened()).toBe(site);

  // What was seen is still there when the page is opened again, with its time; nothing is sent for it.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await openAbout(wizard);
  await expect(page.getByRole('main').getByText('Version 9.2.0 is available')).toBeVisible();
  await page.getByText('How to update on this computer').click();
  await expect(page.getByText('sudo apt install ./webex-entra-setup_9.2.0_')).toBeVisible();
  expect(feed.requests).toHaveLength(1);
  expect(await logged(wizard)).toMatchObject([{ level: 'info', found: 'newer' }]);
});

test('each answer of a feed is explained, and none is followed or tried again', async ({ start, feed, withFeed }) => {
  const wizard = await start({ executable: await withFeed() });
  const { page } = wizard;
  await openAbout(wizard);
  const other = feed.address.replace('/webex/', '/other/');
  const cases: readonly (readonly [Reply, RegExp])[] = [
    [json(200, { tag_name: `v${version}` }), /^You have the newest version$/],
    [json(200, { tag_name: `v${version}-rc.1`, prerelease: true }), /^Your version is newer than the feed$/],
    [json(200, { tag_name: 'v9.0.0', html_url: 'https://evil.example/' }), /^Version 9\.0\.0 is available$/],
    [(response) => response.writeHead(204).end(), /^No version has been published yet$/],
    [json(404, {}), /doesn’t have this address \(404\)$/],
    [json(403, { message: 'API rate limit exceeded' }), /is limiting requests \(403\)$/],
    [json(500, {}), /returned a server error \(500\)$/],
    [json(301, {}, { location: other }), /redirects the request \(301\)$/],
    [(response) => response.writeHead(200).end('<html><title>Sign in</title>'), /returned a web page$/],
    [(response) => response.writeHead(200).end('v9.2.0'), /isn’t JSON$/],
    [json(200, { tag_name: 'nightly' }), /isn’t a release$/],
    [json(200, { tag_name: 'v1.0.0', body: 'x'.repeat(1_100_000) }), /is too large$/],
    [(response) => response.destroy(), /was closed$/],
  ];
  for (const [at, [reply, title]] of cases.entries()) {
    feed.reply = reply;
    await look(wizard);
    await expect(page.getByRole('main').getByText(title)).toBeVisible();
    await expect(page.getByText('Looked at on')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open its page in the browser' })).toHaveCount(0);
    expect(feed.requests).toHaveLength(at + 1);
  }
  expect(feed.requests.every(({ url }) => url === '/webex/release.json')).toBe(true);
  expect((await logged(wizard)).map((each) => (each as { found?: string; code?: string }).code ?? 'found')).toEqual([
    ...Array.from({ length: 4 }, () => 'found'),
    'release.notFound',
    'release.limited',
    'release.serverError',
    'release.redirect',
    'release.page',
    'release.notJson',
    'release.wrongShape',
    'release.tooLarge',
    'net.reset',
  ]);
});

test('a look that waits is canceled by its button, and keeps the focus', async ({ start, feed, withFeed }) => {
  const wizard = await start({ executable: await withFeed() });
  const { page } = wizard;
  await openAbout(wizard);
  feed.reply = () => undefined;
  await look(wizard);
  await expect(page.getByText(/^Waiting for 127\.0\.0\.1:\d+…$/)).toBeVisible();
  await expect.poll(() => feed.requests.length).toBe(1);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('main').getByText('Canceled. Nothing was compared.')).toBeVisible();
  await expect(lookButton(wizard)).toBeFocused();
  feed.reply = json(200, { tag_name: `v${version}` });
  await look(wizard);
  await expect(page.getByRole('main').getByText('You have the newest version')).toBeVisible();
});

test('where the organization turned it off, nothing can be sent', async ({ start, feed, withFeed }) => {
  const wizard = await start({ executable: await withFeed({ Updates: false }) });
  const { page } = wizard;
  await openAbout(wizard);
  await expect(page.getByText('Turned off by your organization')).toBeVisible();
  await expect(lookButton(wizard)).toHaveCount(0);
  expect(await page.evaluate(() => window.bridge['about.lookUp']())).toMatchObject({
    failure: { code: 'release.unavailable' },
  });
  await wizard.close();
  expect(feed.requests).toHaveLength(0);
});
