import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeRecord } from '../../electron/core/setup/record';
import { commercialCloud } from '../../electron/core/webex/clouds';
import type { SetupEvent } from '../../shared/contract';
import { orgId } from '../e2e/support/scripted-webex';
import { chooseFor, heading } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

/** The events up to the hand-over to Entra, for a company whose token expires in the given number of days. */
function history(company: string, days: number, age = 300): SetupEvent[] {
  const minute = day / 1440;
  const at = (minutes: number) => new Date(Date.now() - age * day + minutes * minute).toISOString();
  const steps = ['beforeYouBegin', 'addApp', 'choosePeople'] as const;
  const account = { displayName: 'Ada Lovelace', email: `ada@${company}`, orgId, administrator: 'full' } as const;
  return [
    { type: 'created', at: at(0), appVersion: '0.1.0' },
    ...steps.map((step, index) => ({ type: 'stepConfirmed', at: at(1 + index), step }) as const),
    { type: 'signedIn', at: at(4), way: 'window', account, expiresAt: inDays(days), keptIn: 'keychain' },
    { type: 'orgIdSet', at: at(5), orgId, source: 'account', deliberate: false },
    { type: 'connectionTested', at: at(6), outcome: 'passed', checks: [{ id: 'administrator', state: 'passed' }] },
    { type: 'entraTested', at: at(9), result: 'succeeded' },
    { type: 'stepConfirmed', at: at(10), step: 'turnOn' },
  ];
}

/** Setups in every token state, records that cannot be opened, and a record that cannot be written. */
export const recordsWalk: Walk = async ({ start, folder }, look) => {
  const data = join(folder, 'old');
  const setups = join(data, 'setups');
  const file = (id: string) => join(setups, `${id}.json`);
  await mkdir(setups, { recursive: true });
  const ids = new Map<string, string>();
  for (const [company, days] of [
    ['contoso.example', -12],
    ['fabrikam.example', 9],
  ] as const) {
    const id = randomUUID();
    ids.set(company, id);
    await writeFile(file(id), writeRecord({ id, cloud: commercialCloud, events: history(company, days) }, {}));
  }
  // Two setups of one name.
  for (const age of [120, 30]) {
    const id = randomUUID();
    const events = history('northwind.example', 200, age);
    await writeFile(file(id), writeRecord({ id, cloud: commercialCloud, events }, {}));
  }
  await writeFile(file(randomUUID()), '{ "schema": 1, "id"');
  await writeFile(file(randomUUID()), '{ "schema": 7 }');

  const wizard = await start({ data });
  const { page } = wizard;
  await expect(page.getByRole('alert')).toHaveCount(2);
  await look('records set aside', page);
  await look('setups of one name', page, page.getByText(/^northwind\.example/));
  await chooseFor(wizard, 'fabrikam.example', 'Rename');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('renaming', page);
  const name = file(ids.get('fabrikam.example') ?? '');
  await rm(name);
  await mkdir(join(name, 'in the way'), { recursive: true });
  await page.getByRole('dialog').getByLabel('Name').fill('Fabrikam');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('dialog')).toContainText('The record couldn’t be written');
  await look('a record that cannot be written', page);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await chooseFor(wizard, 'contoso.example', 'Open the record');
  await expect(heading(page)).toHaveText('Setup record');
  await look('the record of an old setup', page, page.getByRole('region', { name: 'Due next' }));
  await page.getByRole('button', { name: 'Back to all setups' }).click();

  await page
    .getByRole('button', { name: /contoso\.example$/ })
    .first()
    .click();
  await expect(heading(page)).toHaveText('Get a new token');
  await look('an old setup', page);
  await page.getByRole('button', { name: 'contoso.example Overview' }).click();
  await expect(heading(page)).toHaveText('contoso.example');
  await look('the overview of an old setup', page);
};
