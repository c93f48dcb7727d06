import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { translator } from '../../shared/texts/i18n';
import { seed } from '../e2e/support/seeded';
import { openStep } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

const { t } = translator('en');

/** A large token that expires soon: on the overview, before it is copied, and in the last step with its calendar file. */
export const tokenWalk: Walk = async ({ start, webex, folder }, look) => {
  const data = join(folder, 'token');
  const cloud = { ...webex.cloud, name: '1' };
  const id = await seed(data, { cloud }, { name: 'contoso.example', expiresIn: 12, token: webex.token });
  await change(join(data, 'setups', `${id}.json`));
  const wizard = await start({ data, cloud });
  const { page } = wizard;
  await page
    .getByRole('button', { name: /contoso\.example/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /Overview$/ })
    .first()
    .click();
  const card = page.getByRole('region', { name: t('renewal.token'), exact: true });
  await expect(card).toBeVisible();
  await look('expires soon', page, card);
  await openStep(wizard, t('step.connectEntra'));
  const size = page.getByText(t('handOver.secretSize.title', { bytes: 1200 }));
  await expect(size).toBeVisible();
  await look('large', page, size);
  await openStep(wizard, t('step.keepIt'));
  const saved = page.getByText(/^The calendar file for this token was saved on/);
  await expect(saved).toBeVisible();
  await look('the last step with a saved calendar', page, saved);
};

/** Makes the token large, and leaves the last step open after its calendar file was saved. */
async function change(file: string): Promise<void> {
  const record = JSON.parse(await readFile(file, 'utf8'));
  const signIn = record.events.find(({ type }: { type: string }) => type === 'signedIn');
  signIn.secretBytes = 1200;
  record.events.pop();
  record.events.push({ type: 'calendarSaved', at: signIn.at, expiresAt: signIn.expiresAt });
  await writeFile(file, JSON.stringify(record));
}
