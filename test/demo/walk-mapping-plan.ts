import { translator } from '../../shared/texts/i18n';
import { expect } from '../e2e/support/wizard';
import { openWorkbench, practiceMappings } from '../e2e/support/workbench';
import { beginRow, edit, openTab } from '../e2e/support/workbench-table';
import type { Walk } from './stage';

const { t } = translator('en');

/** The plan in the step of the mappings: of the defaults, with rows to enter, confirmed, and changed afterwards. */
export const mappingPlanWalk: Walk = async ({ start }, look) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const back = () => page.getByRole('button', { name: 'Step: Attribute mappings' }).click();
  await practiceMappings(wizard);
  const defaults = page.getByText('Your plan is Entra’s defaults');
  await expect(defaults).toBeVisible();
  await look('a plan of the defaults', page, defaults);

  await openWorkbench(page);
  await press('Add a row');
  await look('the target of a new row', page, page.getByRole('dialog'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  const title = await beginRow(wizard, 'title');
  await expect(title).toBeVisible();
  await look('a new row', page, title);
  await title.getByRole('button', { name: 'Add', exact: true }).click();
  await press('Remove externalId');
  const userName = await edit(wizard, 'userName');
  await userName.getByRole('combobox', { name: 'Source attribute' }).fill('mail');
  await userName.getByRole('combobox', { name: 'Matching precedence' }).selectOption('2');
  await expect(userName.getByText('userName no longer comes from userPrincipalName.')).toBeAttached();
  await look('the matching precedence', page, userName.getByRole('combobox', { name: 'Matching precedence' }));
  await userName.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('tab', { name: '3 rows to enter in Entra' })).toBeVisible();
  await look('the number of rows to enter', page, page.getByRole('tablist'));

  await back();
  const plan = page.getByRole('heading', { name: 'Your plan differs from Entra’s defaults in 3 rows' });
  await expect(plan).toBeVisible();
  await page.getByRole('checkbox', { name: 'Change userName ← mail' }).check();
  await expect(page.getByText('1 of 3 done').first()).toBeVisible();
  await look('a plan to enter', page, plan);
  await press('Confirm mappings');
  const asked = page.getByRole('dialog', { name: '2 entries aren’t ticked' });
  await look('open entries', page, asked);
  await asked.getByRole('button', { name: 'Confirm anyway' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Attribute mappings');
  await page
    .getByRole('button', { name: /Overview$/ })
    .first()
    .click();
  await page.getByRole('button', { name: t('recordPage.open') }).click();
  const unticked = page.getByText(/with 2 rows of the plan not ticked/).last();
  await expect(unticked).toBeVisible();
  await look('entries not ticked, in the record', page, unticked);

  await page.getByRole('button', { name: /^Attribute mappings/ }).click();
  await openWorkbench(page);
  await press(/^Add the/);
  await openTab(wizard, 'Apply in Entra');
  await look('rows to enter beside a file', page, page.getByRole('heading', { name: 'Enter the differences by hand' }));
  await back();
  const changed = page.getByText(/^Your plan changed after you confirmed it on/);
  await expect(changed).toBeVisible();
  await look('a plan that changed after its confirmation', page, changed);
  await page.getByRole('button', { name: /^Turn on provisioning/ }).click();
  const lacking = page.getByText(/^\d+ planned changes? (isn|aren)’t ticked yet/);
  await expect(lacking).toBeVisible();
  await look('rows to enter before provisioning is on', page, lacking);
};
