import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/at-test';
import { orgId } from '../support/scripted-webex';
import { heading, startSetup } from '../support/steps';

const upper = orgId.toUpperCase();
const base64 = Buffer.from(`ciscospark://us/ORGANIZATION/${orgId}`).toString('base64');
const sample = 'a35bfbc6-ccbd-4a17-a488-72gf46c5420c';
const tenantUrl = (id: string) => `https://api.ciscospark.com/v1/scim/${id}`;

const field = (page: Page) => page.getByRole('textbox', { name: 'Org ID from Control Hub' });
const address = (page: Page) => page.getByRole('group', { name: 'Tenant URL, as you will paste it' });
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true });

test('every form of an Org ID is accepted', async ({ start }) => {
  const wizard = await start();
  const { page } = wizard;
  await startSetup(wizard);
  await page.getByRole('button', { name: /^Org ID/ }).click();
  await expect(heading(page)).toHaveText('Org ID');
  await expect(address(page)).toContainText('https://api.ciscospark.com/v1/scim/The Org ID comes at the end.');
  await expect(goOn(page)).toBeDisabled();

  const whole = 'This is a complete Org ID.';
  const changed = 'This is a complete Org ID; the extra characters were left out.';
  const long = 'Read from the long form that Webex’s APIs use.';
  const url = 'Taken from the Tenant URL.';
  for (const [text, remark] of [
    [orgId, whole],
    [upper, changed],
    [`  ${orgId} `, changed],
    [`"${orgId}"`, changed],
    [`“${orgId}”`, changed],
    [`{${upper}}`, changed],
    [orgId.replaceAll('-', ''), changed],
    [orgId.replaceAll('-', ' - '), changed],
    [base64, long],
    [base64.replace(/=+$/, ''), long],
    [tenantUrl(orgId), url],
    [`${tenantUrl(upper)}/`, url],
    [`"${tenantUrl(orgId)}/Users?filter=x"`, url],
    [`https://webexapis.com/v1/scim/${orgId}`, url],
  ] as const) {
    await field(page).fill('');
    await expect(goOn(page)).toBeDisabled();
    await field(page).fill(text);
    await expect(page.getByRole('status').filter({ hasText: remark }), text).toBeVisible();
    // The value to paste has no whitespace or other characters around it.
    await expect(address(page).getByRole('paragraph').last()).toHaveText(tenantUrl(orgId), { useInnerText: true });
    await expect(goOn(page)).toBeEnabled();
  }
});

test('an invalid Org ID shows a precise remark', async ({ start }) => {
  const wizard = await start();
  const { page } = wizard;
  await startSetup(wizard);
  await page.getByRole('button', { name: /^Org ID/ }).click();
  for (const [text, remark] of [
    [sample, '“g” at place 27 is not allowed: an Org ID has only the digits 0–9 and the letters a–f.'],
    [orgId.slice(0, -1), 'There are 31 digits here; an Org ID has 32, and four hyphens.'],
    ['77c01e2a5-d1b-4f3e-9b60-2f8d3c1a9e54', 'the groups have 8, 4, 4, 4 and 12 digits.'],
    ['my organization?', 'There is no Org ID in this text. Copy it once more from Control Hub.'],
  ] as const) {
    await field(page).fill(text);
    await expect(page.getByText(remark), text).toBeVisible();
    await expect(goOn(page)).toBeDisabled();
  }
});

test('the sample from the documentation is kept only after confirmation and stays marked', async ({ start }) => {
  const wizard = await start();
  const { page } = wizard;
  await startSetup(wizard);
  await page.getByRole('button', { name: /^Org ID/ }).click();
  await field(page).fill(sample);
  await expect(page.getByText('Place 27 of the text is marked')).toBeAttached();
  await expect(page.getByText(sample).locator('mark')).toHaveText('g');
  await expect(page.getByText('Some old documents print an example with such a mistake.')).toBeVisible();
  await field(page).press('Enter');
  await expect(heading(page)).toHaveText('Org ID');
  const deliberately = page.getByRole('checkbox', { name: 'Keep it anyway: it is exactly what Control Hub shows' });
  await deliberately.check();
  await expect(goOn(page)).toBeEnabled();
  // A changed text requires a new confirmation.
  await field(page).fill(`${sample}0`);
  await expect(deliberately).not.toBeChecked();
  await expect(goOn(page)).toBeDisabled();
  await field(page).fill(sample);
  await deliberately.check();
  await goOn(page).click();
  await expect(heading(page)).toHaveText('Sign in to Webex');
  await page.getByRole('button', { name: /^Org ID/ }).click();
  await expect(field(page)).toHaveValue(sample);
  const [file = ''] = await readdir(join(wizard.data, 'setups'));
  const { events } = JSON.parse(await readFile(join(wizard.data, 'setups', file), 'utf8'));
  expect(events.at(-1)).toMatchObject({ type: 'orgIdSet', orgId: sample, source: 'typed', deliberate: true });
});

test('one click takes over the organization of the account', async ({ start, webex }) => {
  const wizard = await start({ cloud: { ...webex.cloud, scimBaseUrl: 'https://api.ciscospark.com/v1/scim' } });
  const { page } = wizard;
  await startSetup(wizard);
  await signIn(wizard);
  await goOn(page).click();
  await page.getByRole('button', { name: 'Use the organization of Ada Lovelace' }).click();
  await expect(field(page)).toHaveValue(orgId);
  await expect(page.getByText('This is the organization of Ada Lovelace')).toBeVisible();
  await expect(address(page).getByRole('paragraph').last()).toHaveText(tenantUrl(orgId));
  await field(page).fill('0b7f4a52-93c1-4d6e-8a10-5e2d7c9b4f61');
  await expect(page.getByText(`belongs to another organization: ${orgId}`)).toBeVisible();
  await page.getByRole('button', { name: 'Use the organization of Ada Lovelace' }).click();
  await expect(field(page)).toHaveValue(orgId);
});
