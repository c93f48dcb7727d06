import type { Locale } from '../../shared/enums';
import { translator } from '../../shared/texts/i18n';
import { allFormats, copiesDialog, fillCopiesDialog } from '../e2e/support/copies';
import { expect, type Wizard } from '../e2e/support/wizard';
import type { Look } from './tour';

/** Saves a copy in every format of the setup that the tours have created and renewed into this folder. Starts at the list. */
export async function copiesTour(wizard: Wizard, locale: Locale, folder: string, look: Look): Promise<void> {
  const { page } = wizard;
  const { t } = translator(locale);
  const dialog = copiesDialog(page);
  await page.getByRole('button', { name: t('home.more', { name: 'practice.example' }), exact: true }).click();
  await page.getByRole('menuitem', { name: t('copies.open'), exact: true }).click();
  await expect(dialog.getByRole('heading')).toHaveText(t('copies.title'));
  await look('save-copies', page);
  await fillCopiesDialog(wizard, { formats: allFormats, to: 'folder', path: folder }, locale);
  const title = t('copies.saved.folder', { saved: allFormats.length });
  await expect(dialog.getByText(title, { exact: true })).toBeVisible({ timeout: 60_000 });
  await look('copies-saved', page);
  await dialog.getByRole('button', { name: t('copies.close'), exact: true }).click();
  await expect(dialog).toBeHidden();
}
