import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callEverything } from '../support/bridge-calls';
import { expect, test } from '../support/desktop';
import { recordIds } from '../support/records';
import { confirmNew, copyNew, openRenewal, signInForRenewal } from '../support/renewal';
import { type ApiAnswer, granted, json } from '../support/scripted-webex';
import { encodingsIn, heapOf, historyOf, needlesOf, needlesOfAll, processesOf, searchFolder } from '../support/search';
import {
  chooseFor,
  confirmEntra,
  heading,
  openStep,
  passTest,
  prepare,
  row,
  showAllSetups,
  signInAtOnce,
  startSetup,
  stepNames,
  takeOrgId,
} from '../support/steps';
import type { Wizard } from '../support/wizard';

const echo: ApiAnswer = ({ headers }, response) => {
  json(response, 403, { message: `${headers.authorization} is not welcome`, detail: headers.authorization });
  return true;
};

/** The whole content of a page, including attributes. */
const seen = ({ page }: Wizard) => page.evaluate(() => document.body.innerText + document.documentElement.outerHTML);
const clipboard = ({ app }: Wizard) => app.evaluate((electron) => electron.clipboard.readText());

async function walkAllSteps(wizard: Wizard): Promise<string> {
  let all = '';
  for (const name of stepNames) {
    await openStep(wizard, name);
    await expect(heading(wizard.page)).toHaveText(name);
    all += await seen(wizard);
  }
  await wizard.page.getByRole('button', { name: 'Open the record' }).click();
  await expect(wizard.page.getByRole('heading', { name: 'About this record' })).toBeVisible();
  all += await seen(wizard);
  return all;
}

async function chooseLanguage({ page }: Wizard, settings: string, language: string): Promise<void> {
  await page.getByRole('button', { name: settings }).click();
  await page.getByRole('menuitemradio', { name: language }).click();
}

test('after sign-ins, tests and a renewal, the token is in the keychain and nowhere else', async ({
  start,
  startBus,
  webex,
  folder,
}) => {
  test.setTimeout(120_000);
  const bus = await startBus({ keyring: 'open' });
  const home = bus.env.HOME ?? '';
  const temporary = join(folder, 'temporary');
  await mkdir(temporary);
  const env = { ...bus.env, TMPDIR: temporary };
  const wizard = await start({ cloud: webex.cloud, env });
  const { app, page, data } = wizard;
  const texts: Record<string, string> = {};

  await test.step('a sign-in in the private window, with a failing test on a server that echoes the token', async () => {
    await startSetup(wizard);
    await signInAtOnce(wizard);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await takeOrgId(wizard);
    webex.api = echo;
    await page.getByRole('button', { name: 'Run the test' }).click();
    await expect(page.getByRole('main').getByText(/checks? failed/)).toBeVisible();
    await page.getByRole('button', { name: 'Copy report' }).click();
    await expect.poll(() => clipboard(wizard)).toContain('Connection test of Webex Entra Setup');
    texts['the copied report'] = await clipboard(wizard);
    texts['the failed test'] = await seen(wizard);
    webex.api = () => false;
    await page.getByRole('button', { name: 'Test again' }).click();
    await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('button', { name: 'Copy Secret Token' }).click();
    await expect.poll(() => clipboard(wizard)).toBe(webex.token);
    texts['the page while the clipboard holds it'] = await seen(wizard);
    await page.getByRole('button', { name: 'Clear now' }).click();
    await confirmEntra(wizard);
    texts['all steps'] = await walkAllSteps(wizard);
    await page.reload();
    await row(wizard, 'contoso.example')
      .getByRole('button', { name: /^(Open|Continue) / })
      .click();
  });

  await test.step('a renewal, with a failing test on a server that echoes the new token', async () => {
    webex.issueAnother();
    await openRenewal(wizard);
    await signInForRenewal(wizard);
    webex.api = echo;
    await page.getByRole('button', { name: 'Run the test' }).click();
    await expect(page.getByRole('main').getByText(/checks? failed/)).toBeVisible();
    texts['the failed test of the new token'] = await seen(wizard);
    await page.getByRole('button', { name: 'Copy report' }).click();
    await expect.poll(() => clipboard(wizard)).toContain('Connection test of Webex Entra Setup');
    texts['its report'] = await clipboard(wizard);
    webex.api = () => false;
    await page.getByRole('button', { name: 'Test again' }).click();
    await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
    await copyNew(wizard);
    expect(await clipboard(wizard)).toBe(webex.token);
    texts['the renewal while the clipboard holds it'] = await seen(wizard);
    await page.getByRole('button', { name: 'Clear now' }).click();
    await confirmNew(wizard);
    texts['the renewal done'] = await seen(wizard);
    texts['all steps after the renewal'] = await walkAllSteps(wizard);
    webex.issueAnother();
    await showAllSetups(wizard);
  });

  await test.step('a sign-in by pasting the address', async () => {
    await page.getByRole('button', { name: 'New setup' }).click();
    await prepare(wizard);
    await page.getByRole('radio', { name: 'Paste the address yourself' }).check();
    await page.getByRole('button', { name: 'Get the link' }).click();
    const link = await page.getByRole('group', { name: 'Sign-in link' }).getByRole('paragraph').last().innerText();
    const answer = await fetch(link, { redirect: 'manual' });
    const address = answer.headers.get('location') ?? '';
    expect(address).toContain(webex.token);
    await app.evaluate((electron, text) => electron.clipboard.writeText(text), address);
    await page.getByRole('button', { name: 'Paste address from clipboard' }).click();
    await expect(page.getByRole('region', { name: 'Signed in' })).toBeVisible();
    expect(await clipboard(wizard)).toBe('');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await takeOrgId(wizard);
    await passTest(wizard);
    await confirmEntra(wizard);
    texts['all steps of the second setup'] = await walkAllSteps(wizard);
    await chooseLanguage(wizard, 'Settings', '简体中文');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Keep provisioning running');
    texts['in Chinese'] = await seen(wizard);
    await chooseLanguage(wizard, '设置', 'English');
    await showAllSetups(wizard);
    await page.getByRole('button', { name: 'More for contoso.example' }).first().waitFor();
    await page.getByRole('button', { name: 'More for contoso.example' }).last().click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Pasted');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await chooseFor(wizard, 'Pasted', 'Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    texts['the start page after deleting'] = await seen(wizard);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(row(wizard, 'Pasted')).toBeVisible();
  });

  webex.signIn = () => '';
  const [id = ''] = await recordIds(join(data, 'setups'));
  texts['the answers of the bridge'] = await callEverything(wizard, id);
  webex.signIn = granted;
  texts['the start page'] = await seen(wizard);
  texts['the history of the windows'] = await historyOf(app);
  texts['what was printed'] = wizard.output();

  // One token each of the first sign-in, the renewal and the pasted address.
  const tokens = [...webex.former, webex.token];
  expect(tokens).toHaveLength(3);
  const needles = needlesOfAll(tokens);

  await test.step('the search finds known texts', async () => {
    expect(encodingsIn(texts['the answers of the bridge'] ?? '', needlesOf(id)), 'a known text').toContain('utf8');
    expect(texts['the history of the windows']).toContain('app://setup');
    const control = `C0NTROL${'0123456789abcdef'.repeat(4)}`;
    await page.evaluate((text) => Object.assign(window, { planted: `${text} in the heap` }), control);
    expect(encodingsIn(await heapOf(page), needlesOf(control))).toContain('utf8');
    const planted = Buffer.from(`before ${control} after`);
    for (const [name, bytes] of Object.entries({
      utf8: planted,
      utf16le: Buffer.from(planted.toString(), 'utf16le'),
      base64: Buffer.from(planted.toString('base64')),
      percent: Buffer.from(planted.toString('hex').replace(/../g, '%$&')),
    })) {
      await writeFile(join(data, 'Local Storage', name), bytes);
      const { found } = searchFolder(data, needlesOf(control));
      expect(found.join(), name).toContain(join('Local Storage', name));
    }
    const processes = processesOf(app.process().pid ?? 0);
    expect(processes.length).toBeGreaterThan(3);
    const argument = needlesOf(`--user-data-dir=${data}`);
    expect(processes.filter(({ text }) => encodingsIn(text, argument).length > 0).length).toBeGreaterThan(1);
  });

  await test.step('the search does not find the token', async () => {
    for (const [what, text] of Object.entries(texts)) expect.soft(encodingsIn(text, needles), what).toEqual([]);
    expect.soft(encodingsIn(await heapOf(page), needles), 'the heap of the page').toEqual([]);
    for (const { pid, text } of processesOf(app.process().pid ?? 0))
      expect.soft(encodingsIn(text, needles), `process ${pid}`).toEqual([]);
    await wizard.close();
    expect.soft(encodingsIn(wizard.output(), needles), 'what was printed until the end').toEqual([]);
    const keyring = join(home, 'data/keyrings');
    for (const root of [data, temporary, home]) {
      const { found, files } = searchFolder(root, needles, [keyring]);
      expect.soft(found, root).toEqual([]);
      if (root === data) expect(files).toBeGreaterThan(20);
    }
    const log = await readFile(join(data, 'logs', 'app.log'), 'utf8');
    for (const event of ['signIn.ended', 'test.ended', 'call.failed', 'app.ended']) expect(log).toContain(`"${event}"`);
    expect.soft(encodingsIn(log, needles), 'the log').toEqual([]);
  });
});
