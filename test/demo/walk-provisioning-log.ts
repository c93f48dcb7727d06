import { heading } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import { answerDialogs } from '../e2e/support/workbench';
import { provisioningLogs } from '../fixtures/provisioning-logs';
import type { Walk } from './stage';

/** Explaining Entra's codes: a pasted message, the sample log with a cause of each kind, and files that are damaged or no log. */
export const provisioningLogWalk: Walk = async ({ start, folder }, look) => {
  const path = await provisioningLogs(folder);
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await page.getByRole('button', { name: 'Reference' }).click();
  await page.getByRole('button', { name: 'Explain Entra’s codes' }).click();
  await expect(heading(page)).toHaveText('Explain Entra’s codes');
  await look('explain codes', page);
  await page.getByText('How to download the log').click();
  await page
    .getByLabel('Code or message of Entra')
    .fill('Error code: CredentialValidationUnavailable. StatusCode: InternalServerError');
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  const explained = page.getByRole('heading', { name: 'Entra got no usable answer from Webex' });
  await expect(explained).toBeVisible();
  await look('explained code', page, explained);
  await page.getByLabel('Code or message of Entra').fill('FooBarBaz');
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  const unknown = page.getByRole('heading', { name: 'FooBarBaz is unknown' });
  await expect(unknown).toBeVisible();
  await look('unknown code', page, unknown);
  await page.getByRole('button', { name: 'Use a sample log' }).click();
  await expect(page.getByRole('heading', { name: '7 users need an action' })).toBeVisible();
  const causes = page.getByRole('list', { name: 'Causes' });
  await expect(causes.getByRole('button', { pressed: true })).toContainText('Several users in Webex match one user');
  await expect(page.getByRole('heading', { name: '5 users and groups' })).toBeVisible();
  await look('sample log', page, causes);
  await causes.getByRole('button', { name: /^Webex asked Entra to slow down/ }).click();
  await expect(page.getByText('Succeeded later')).toBeVisible();
  await look('users of a cause', page, page.getByText('Succeeded later'));
  await answerDialogs(wizard, [path('cut off.json'), path('users.csv'), path('damaged.json')]);
  await page.getByRole('button', { name: 'Select another log' }).click();
  await expect(page.getByText('The file ends in the middle.')).toBeVisible();
  await look('cut log', page, page.getByText('The file ends in the middle.'));
  await page.getByRole('button', { name: 'Select another log' }).click();
  await expect(page.getByRole('alert')).toContainText('users.csv isn’t a provisioning log');
  await look('no log', page, page.getByRole('alert'));
  await page.getByRole('button', { name: 'Select a log' }).click();
  await expect(page.getByRole('alert')).toContainText('damaged.json');
  await look('damaged log', page, page.getByRole('alert'));
};
