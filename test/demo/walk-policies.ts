import { appWithPolicies, canHavePolicyFile } from '../e2e/support/policies';
import { heading } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

/** What an organization sets, and what is ignored of it; only where a file can be put into /etc. The language stays free for the pictures. */
export const policiesWalk: Walk = async ({ start, folder }, look) => {
  if (!canHavePolicyFile()) return;
  const mistakes = await start({
    executable: await appWithPolicies(folder, {
      content: { ClipboardSeconds: 45, Langauge: 'en', ReminderDays: [30, 7], Updates: false },
    }),
  });
  await look('policies, ignored at the start', mistakes.page);
  await mistakes.page.getByRole('button', { name: 'Show policies' }).click();
  await expect(heading(mistakes.page)).toHaveText('Settings');
  await look(
    'policies, ignored',
    mistakes.page,
    mistakes.page.getByText('Policies of your organization', { exact: true }),
  );
  await look('policies, in effect', mistakes.page, mistakes.page.getByRole('button', { name: 'Copy Policies' }));

  const { page } = await start({
    executable: await appWithPolicies(folder, {
      content: {
        EntraWay: 'graph',
        EntraClientId: '11111111-2222-3333-4444-555555555555',
        CopiesFolder: '/srv/webex-entra-setup/copies',
        ClipboardSeconds: 30,
        ReminderDays: [30, 7],
        Updates: false,
        ReleaseFeed: 'https://releases.example/webex-entra-setup.json',
      },
    }),
  });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitem', { name: 'All settings…' }).click();
  await look('policies, all in effect', page);
  const days = page.getByRole('group', { name: 'Days before a token expires' });
  await look('policies, days of reminders', page, days);
  await look('policies, time in the clipboard', page, page.getByRole('group', { name: /^Remove a copied/ }));
  await page.getByRole('button', { name: 'Automatic copies' }).click();
  await look('policies, folder of copies', page, page.getByRole('group', { name: 'Folder' }));
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Start a setup' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByText(/^How Entra’s part is done/).click();
  await look('policies, way in Entra', page, page.getByRole('group', { name: /^How/ }));
  await look(
    'policies, application of the sign-in',
    page,
    page.getByRole('group', { name: 'Application (client) ID' }),
  );
};
