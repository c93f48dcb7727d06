import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type CatalogLocale, type MessageId, type MessageValues, translator } from '../../assets/i18n';
import { expect, test, windowWith } from '../e2e/support/wizard';

const output = resolve(import.meta.dirname, '../../demo-output');

/** The main job without a Webex organization: the embedded practice Webex, a real window, the whole setup. */
for (const locale of ['en', 'zh-CN'] as const satisfies readonly CatalogLocale[]) {
  test(`the whole setup, ${locale}`, async ({ start }) => {
    const folder = join(output, locale);
    await mkdir(folder, { recursive: true });
    const { app, page, data } = await start({ args: [`--lang=${locale}`] });
    const { t } = translator(locale);
    const button = (id: MessageId, values?: MessageValues) =>
      page.getByRole('button', { name: t(id, values), exact: true });
    let number = 0;
    const picture = async (name: string, of = page) => {
      number += 1;
      const path = join(folder, `${String(number).padStart(2, '0')}-${name}.png`);
      await of.screenshot({ path, animations: 'disabled' });
    };
    const arrived = (id: MessageId) => expect(page.getByRole('heading', { level: 1 })).toHaveText(t(id));

    await arrived('home.title');
    await picture('start');
    await button('home.practise').click();
    await arrived('home.practice.empty.title');
    await picture('practice');

    await button('home.practice.start').click();
    await arrived('signIn.title');
    await picture('sign-in');
    await page.getByText(t('signIn.request.show')).click();
    await picture('sign-in-request');
    await button('signIn.open.window').click();
    const signIn = await windowWith(app, '/idb/oauth2/v1/authorize');
    await picture('sign-in-waiting');
    await picture('practice-webex', signIn);
    await picture('title-strip', await windowWith(app, 'strip.html'));
    await signIn.getByRole('button', { name: 'Ada Lovelace' }).click({ noWaitAfter: true });
    await expect(page.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    await picture('signed-in');
    await button('app.continue').click();

    await arrived('orgId.title');
    await button('orgId.take', { name: 'Ada Lovelace' }).click();
    await expect(page.getByText(t('orgId.taken', { name: 'Ada Lovelace' }))).toBeVisible();
    await picture('org-id');
    await button('app.continue').click();

    await arrived('test.title');
    await picture('connection-test-before');
    await button('test.run').click();
    await expect(page.getByRole('main').getByText(t('test.outcome.passed'))).toBeVisible();
    await picture('connection-test');
    await button('app.continue').click();

    await arrived('entra.title');
    await button('app.copyWhat', { what: t('entra.secretToken') }).click();
    await expect(button('entra.clipboard.clear')).toBeVisible();
    await picture('connect-entra');
    await button('entra.clipboard.clear').click();
    await button('entra.succeeded').click();

    await arrived('record.connected');
    await picture('record');
    await button('record.done').click();
    await arrived('home.practice.setups');
    await picture('setups');

    const records = join(data, 'practice', 'setups');
    const [record] = await readdir(records);
    await copyFile(join(records, record ?? ''), join(folder, 'setup-record.json'));
  });
}
