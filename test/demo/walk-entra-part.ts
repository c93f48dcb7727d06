import { join } from 'node:path';
import { translator } from '../../shared/texts/i18n';
import { answerDialogs } from '../e2e/support/backup';
import { granted } from '../e2e/support/scripted-webex';
import { seed } from '../e2e/support/seeded';
import { openStep, passTest } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

const { t } = translator('en');

/** Another administrator does the steps in Entra: who, the sheet, and the file with the token. */
export const entraPartWalk: Walk = async ({ start, webex, folder }, look) => {
  const data = join(folder, 'entra-part');
  webex.signIn = granted;
  const cloud = { ...webex.cloud, name: '1' };
  await seed(data, { cloud }, { name: 'contoso.example', expiresIn: 300, finished: false, token: webex.token });
  const wizard = await start({ data, cloud });
  const { page } = wizard;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');

  await button(t('home.action.continue.what', { name: 'contoso.example' })).click();
  await openStep(wizard, t('step.addApp'));
  await look('offered', page, button(t('entraPart.assign')));
  await button(t('entraPart.assign')).click();
  await look('asked', page);
  await dialog.getByRole('button', { name: t('entraPart.save') }).click();
  await expect(button(t('entraPart.here'))).toBeVisible();
  await look('assigned', page, button(t('entraPart.here')));
  await openStep(wizard, t('step.connectionTest'));
  await passTest(wizard);
  await look('waiting', page);
  await page
    .getByRole('button', { name: /Overview$/ })
    .first()
    .click();
  await look('overview', page);
  await button(t('entraPart.sheet')).click();
  await expect(page.getByText(t('sheet.reply.result'))).toBeVisible();
  await look('sheet', page);
  await look('token', page, page.getByRole('heading', { name: t('sheetPage.token') }));
  await look('preview', page, page.getByRole('heading', { name: t('sheetPage.preview') }));
  await look('reply', page, page.getByRole('heading', { name: t('sheet.reply') }));
  await answerDialogs(wizard, join(folder, '1'));
  await button(t('sheetPage.saveHtml')).click();
  await expect(page.getByText(t('file.saved', { name: '1' })).first()).toBeVisible();
  await look('saved', page);
  await button(t('sheetPage.file.save')).click();
  await expect(dialog.getByRole('textbox')).toHaveValue(/\w+ \w+/);
  // The suggestion is another one at each time.
  await dialog.getByRole('textbox').fill('abacus wisdom marble nine tin zoo');
  await look('passphrase', page);
  await answerDialogs(wizard, join(folder, '2'));
  await dialog.getByRole('button', { name: t('backup.once.save') }).click();
  await expect(dialog.getByText(t('backup.once.after'))).toBeVisible({ timeout: 20_000 });
  await look('file saved', page);
  await dialog.getByRole('button', { name: t('backup.close') }).click();
  await button(t('app.allSetups')).click();
  await look('list', page);
};
