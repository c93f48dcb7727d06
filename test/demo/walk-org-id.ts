import { signIn } from '../e2e/support/at-test';
import { heading, startSetup } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

const orgId = 'a35bfbc6-ccbd-4a17-a488-729f46c5420c';

/** The Org ID page: what is typed is wrong, is mended, or belongs to another organization than the account. */
export const orgIdWalk: Walk = async ({ start, webex }, look) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page } = wizard;
  await startSetup(wizard);
  await signIn(wizard);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Org ID');
  const field = page.getByRole('textbox', { name: 'Org ID from Control Hub' });
  const type = async (text: string, remark: string) => {
    await field.fill(text);
    await expect(page.getByText(remark)).toBeVisible();
  };
  await type('Contoso Ltd.', 'This doesn’t look like an Org ID.');
  await look('no Org ID', page, field);
  await type(orgId.replace('9f46', 'gf46'), 'isn’t valid');
  await look('a wrong character', page, field);
  await type(orgId.slice(1), '31 digits found');
  await look('a missing digit', page, field);
  await type(orgId.replaceAll('-', ''), 'We added the missing hyphens.');
  await look('added hyphens', page, field);
  await type(orgId.replace('a35b', 'b35b'), 'belongs to a different organization');
  await look('another organization', page, field);
  await page.getByRole('button', { name: 'Use this account’s Org ID' }).click();
  await expect(page.getByText('Same organization as Ada Lovelace’s account')).toBeVisible();
};
