import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onlyOn } from '../../fixtures/systems';
import { defaultBrowser } from '../support/browser';
import { expect, test } from '../support/desktop';
import { startingAt } from '../support/lab';
import { asRoot } from '../support/launch';
import { openPrivateWindow } from '../support/private-window';
import type { ScriptedWebex } from '../support/scripted-webex';
import { hangingKeychain } from '../support/services';
import { begin, openWindow } from '../support/sign-in';
import { closeWizard, startAgain } from '../support/start-again';
import { heading, startSetup } from '../support/steps';
import { executable, type Wizard } from '../support/wizard';

onlyOn(test, ['linux'], 'a lock of the data folder that names its process');

interface Stage {
  readonly name: string;
  /** Where the sign-in starts, in place of the usual page. */
  readonly path?: string;
  /** A keychain that does not answer: quitting waits for it, so the second start meets a process that closes. */
  readonly hangs?: boolean;
  reach(given: { wizard: Wizard; webex: ScriptedWebex; opened(): Promise<string> }): Promise<void>;
}

/** Webex does not answer the request for the account. */
const holdAccount = (webex: ScriptedWebex) => {
  webex.api = (request) => request.url === '/people/me';
};
const asked = async (webex: ScriptedWebex, what: string) =>
  expect.poll(() => webex.requests.some((request) => request.includes(what))).toBe(true);
/** The answer of Webex, as a browser takes it to the redirect address. */
const answerOf = async (link: string) => (await fetch(link, { redirect: 'manual' })).headers.get('location') ?? '';
const postAnswer = async (link: string) => {
  const { origin, pathname, hash } = new URL(await answerOf(link));
  await fetch(origin + pathname, { method: 'POST', headers: { origin }, body: hash }).catch(() => undefined);
};
const copyAnswer = async ({ app, page }: Wizard) => {
  const link = await page.getByRole('group', { name: 'Sign-in link' }).getByText('http').innerText();
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), await answerOf(link));
  await page.getByRole('button', { name: 'Paste address from clipboard' }).click();
};

const stages: readonly Stage[] = [
  { name: 'before a sign-in', reach: async () => undefined },
  {
    name: 'as the private window opens',
    reach: async ({ wizard }) => openWindow(wizard),
  },
  {
    name: 'while the private window loads its page',
    path: '/never',
    reach: async ({ wizard, webex }) => {
      webex.api = (request) => request.url?.startsWith('/never');
      await openWindow(wizard);
      await expect.poll(() => wizard.app.windows().length).toBeGreaterThan(1);
    },
  },
  {
    name: 'while the private window waits for the administrator',
    reach: async ({ wizard, webex }) => {
      webex.signIn = () => '';
      await openPrivateWindow(wizard, '/authorize');
    },
  },
  {
    name: 'while Webex is asked about the account of the private window',
    reach: async ({ wizard, webex }) => {
      holdAccount(webex);
      await openWindow(wizard);
      await asked(webex, '/people/me');
    },
  },
  {
    name: 'while the token of the private window is stored',
    hangs: true,
    reach: async ({ wizard, webex }) => {
      await openWindow(wizard);
      await asked(webex, '/people/me');
    },
  },
  { name: 'while the default browser is waited for', reach: async ({ wizard }) => begin(wizard, 'browser') },
  {
    name: 'while Webex is asked about the account of the default browser',
    reach: async ({ wizard, webex, opened }) => {
      holdAccount(webex);
      await begin(wizard, 'browser');
      await postAnswer(await opened());
      await asked(webex, '/people/me');
    },
  },
  {
    name: 'while the token of the default browser is stored',
    hangs: true,
    reach: async ({ wizard, webex, opened }) => {
      await begin(wizard, 'browser');
      await postAnswer(await opened());
      await asked(webex, '/people/me');
    },
  },
  {
    name: 'while an address is waited for',
    reach: async ({ wizard }) => {
      await begin(wizard, 'paste');
      await expect(wizard.page.getByRole('button', { name: 'Paste address from clipboard' })).toBeVisible();
    },
  },
  {
    name: 'while Webex is asked about the account of a pasted address',
    reach: async ({ wizard, webex }) => {
      holdAccount(webex);
      await begin(wizard, 'paste');
      await copyAnswer(wizard);
      await asked(webex, '/people/me');
    },
  },
  {
    name: 'while the token of a pasted address is stored',
    hangs: true,
    reach: async ({ wizard, webex }) => {
      await begin(wizard, 'paste');
      await copyAnswer(wizard);
      await asked(webex, '/people/me');
    },
  },
];

for (const { name, path, hangs = false, reach } of stages)
  test(`closed ${name}, the app closes the sign-in and opens its window at the next start`, async ({
    start,
    startBus,
    webex,
    folder,
    display,
  }) => {
    const browser = await defaultBrowser(folder);
    const bus = hangs ? await startBus({ keyring: 'none' }) : null;
    const keyring = bus ? await hangingKeychain(bus.env) : null;
    const env = { ...(bus?.env ?? {}), ...display.env, ...browser.env };
    const wizard = await start({ cloud: path ? startingAt(webex, path) : webex.cloud, env });
    await startSetup(wizard);
    const ended = once(wizard.app.process(), 'exit');
    await reach({ wizard, webex, opened: () => browser.opened() });
    await closeWizard(wizard);
    const again = await startAgain(wizard, env);
    await expect(heading(again.page)).toHaveText('Setups');
    if (again.isOtherProcess) await ended;
    expect(wizard.output()).not.toMatch(/destroyed|uncaught/i);
    await again.end();
    keyring?.end();
    await rm(join(wizard.data, 'SingletonLock'), { force: true });
  });

test('started again between the close button and the end of its window, the app opens a new window', async ({
  start,
  webex,
  display,
}) => {
  const wizard = await start({ cloud: webex.cloud, env: display.env });
  // The second start reports itself while this process is busy, so it is answered before the window has closed.
  await wizard.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.on('close', () => {
      for (const until = Date.now() + 2500; Date.now() < until; );
    });
  });
  const opened = wizard.app.waitForEvent('window');
  await closeWizard(wizard);
  spawn(executable, [...asRoot, `--user-data-dir=${wizard.data}`], { env: { ...process.env, ...display.env } });
  await expect(heading(await opened)).toBeVisible();
});
