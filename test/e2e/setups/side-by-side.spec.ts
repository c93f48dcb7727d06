import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '../support/desktop';
import { keychainToken } from '../support/keyring';
import { onlyRecordId, recordIds } from '../support/records';
import { scriptedWebex } from '../support/scripted-webex';
import {
  heading,
  openStep,
  passTest,
  prepare,
  row,
  showAllSetups,
  signInAs,
  signInAtOnce,
  startPracticeSetup,
  startSetup,
  takeOrgId,
  walkToEntra,
} from '../support/steps';
import { executable } from '../support/wizard';

const fabrikamOrg = '0b6f5a2c-1111-4222-8333-944455556666';
const fabrikam = {
  displayName: 'Grace Hopper',
  emails: ['grace@fabrikam.example'],
  orgId: Buffer.from(`ciscospark://us/ORGANIZATION/${fabrikamOrg}`).toString('base64url'),
};

test('two setups of two clouds each keep their own facts, token and page', async ({ start, webex }) => {
  const other = await scriptedWebex();
  try {
    other.cloud.name = 'Second lab';
    other.person = { ...other.person, ...fabrikam };
    const first = await start({ cloud: webex.cloud });
    await startSetup(first);
    await signInAtOnce(first);
    await walkToEntra(first);
    await first.close();

    const wizard = await start({ cloud: other.cloud, data: first.data });
    const { page, app } = wizard;
    await page.getByRole('button', { name: 'New setup' }).click();
    await expect(page.getByText('Cloud from a file: Second lab')).toBeVisible();
    await prepare(wizard);
    await signInAtOnce(wizard);
    await expect(page.getByRole('region', { name: 'Signed in' })).toContainText('grace@fabrikam.example');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    // Text typed in one setup is kept there and not shown in the other.
    await page.getByLabel('Org ID from Control Hub').fill('0b6f5a2c');
    await showAllSetups(wizard);

    await expect(row(wizard, 'contoso.example')).toContainText('Step 7 of 11');
    await expect(row(wizard, 'fabrikam.example')).toContainText('Step 5 of 11');
    await page.getByRole('button', { name: 'Continue contoso.example' }).click();
    await expect(heading(page)).toHaveText('Connect Entra');
    await expect(page.getByText('Cloud from a file: Scripted lab')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Tenant URL' })).toContainText(`${webex.origin}/scim/77c01e2a-`);
    await page.getByRole('button', { name: 'Copy Secret Token' }).click();
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(webex.token);
    await page.getByRole('button', { name: 'Clear now' }).click();
    await openStep(wizard, 'Org ID');
    await expect(page.getByLabel('Org ID from Control Hub')).toHaveValue('77c01e2a-5d1b-4f3e-9b60-2f8d3c1a9e54');
    await showAllSetups(wizard);

    await page.getByRole('button', { name: 'Continue fabrikam.example' }).click();
    await expect(heading(page)).toHaveText('Org ID');
    await expect(page.getByLabel('Org ID from Control Hub')).toHaveValue('0b6f5a2c');
    await takeOrgId(wizard, 'Grace Hopper');
    const asked = webex.requests.length;
    await passTest(wizard);
    expect(webex.requests).toHaveLength(asked);
    await expect(page.getByRole('group', { name: 'Tenant URL' })).toContainText(`${other.origin}/scim/${fabrikamOrg}`);
    await page.getByRole('button', { name: 'Copy Secret Token' }).click();
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(other.token);
    // Appears when the record is also written.
    await expect(page.getByRole('button', { name: 'Secret Token copied' })).toHaveText('Copied');
    const ids = await recordIds(join(wizard.data, 'setups'));
    const tokens = await Promise.all(ids.map((id) => keychainToken(id)));
    expect(tokens.sort()).toEqual([webex.token, other.token].sort());
  } finally {
    await other.close();
  }
});

test('practice and real setups are in separate lists', async ({ start, webex }) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page, data } = wizard;
  await startSetup(wizard);
  await signInAtOnce(wizard);
  await expect(page.getByText('Practice mode: nothing here affects a real Webex or Entra')).toBeHidden();
  await showAllSetups(wizard);
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  await startPracticeSetup(wizard);
  await expect(page.getByText('Practice mode: nothing here affects a real Webex or Entra')).toBeVisible();
  await expect(page.getByText('Cloud from a file')).toBeHidden();
  const asked = webex.requests.length;
  await signInAs(wizard, 'Ada Lovelace');
  expect(webex.requests).toHaveLength(asked);
  await showAllSetups(wizard);
  await expect(page.getByRole('button', { name: /^More for / })).toHaveCount(1);
  await page.getByRole('button', { name: 'Back to real setups' }).click();
  await expect(row(wizard, 'contoso.example')).toBeVisible();
  await expect(page.getByRole('button', { name: /^More for / })).toHaveCount(1);

  const real = await onlyRecordId(join(data, 'setups'));
  const practice = await onlyRecordId(join(data, 'practice/setups'));
  expect(await keychainToken(real, 'real')).toBe(webex.token);
  expect(await keychainToken(real, 'practice')).toBeNull();
  expect(await keychainToken(practice, 'real')).toBeNull();
  expect(await keychainToken(practice, 'practice')).not.toBe(webex.token);
  // Each stays in its own list after a restart.
  await wizard.kill();
  const again = await start({ data, args: ['--practice'] });
  await expect(heading(again.page)).toHaveText('Practice setups');
  await again.page.getByRole('button', { name: /^Continue / }).click();
  await expect(heading(again.page)).toHaveText('Org ID');
  await takeOrgId(again);
  await passTest(again);
});

test('a second start on the same folder brings the first window to the front', async ({ start, webex }) => {
  const { app, page, data } = await start({ cloud: webex.cloud });
  await page.getByRole('button', { name: 'Start a setup' }).click();
  const focused = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((done) => {
        const [window] = BrowserWindow.getAllWindows();
        // Without a window manager the focus is not observable, only the request for it.
        if (window) window.focus = () => done(true);
      }),
  );
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(executable, [...root, `--user-data-dir=${data}`], { stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  expect(await focused).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(heading(page)).toHaveText('New setup');
});
