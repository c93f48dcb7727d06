import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { type MessageId, translator } from '../../../shared/texts/i18n';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/lab';
import { onlyRecord } from '../support/records';
import { json } from '../support/scripted-webex';
import { eventsIn, seed } from '../support/seeded';
import { practiceUntilMappings } from '../support/steps';

const address = 'grace.hopper@contoso.example';

for (const locale of locales) {
  test(`a newcomer finishes the step in practice mode, and the record says what was seen, in ${locale}`, async ({
    start,
  }) => {
    const { t } = translator(locale);
    const wizard = await start({ args: ['--practice'] });
    const { data } = wizard;
    await practiceUntilMappings(wizard);
    for (const confirm of ['Confirm mappings', translator('en').t('duplicates.skip'), 'Mark as turned on'])
      await wizard.page.getByRole('button', { name: confirm, exact: true }).click();
    await wizard.page.evaluate((to) => window.bridge['settings.change']({ locale: to }), locale);
    await wizard.page.reload();

    const { page } = wizard;
    const button = (id: MessageId, values?: Record<string, string>) =>
      page.getByRole('button', { name: t(id, values), exact: true });
    const main = page.getByRole('main');
    await page.getByRole('listitem').getByRole('button').first().click();
    await page
      .getByRole('navigation', { name: t('app.steps') })
      .getByRole('button', { name: new RegExp(`^${t('step.checkResult')}`) })
      .click();
    await page.getByRole('textbox', { name: t('result.address'), exact: true }).fill(address);
    await button('result.lookUp').click();
    await expect(main.getByText(t('result.notFound.practice'))).toBeVisible();
    await button('result.practice.provision', { name: 'Grace Hopper' }).click();
    await expect(main.getByText(t('result.practice.done', { name: 'Grace Hopper', address }))).toBeVisible();
    await button('result.again').click();
    await expect(main.getByText(t('result.found.active', { address, practice: 'yes' }))).toBeVisible();
    await page.getByRole('button', { name: t('result.compare'), exact: true }).click();
    await expect(main.getByText(t('result.verdict.same'), { exact: true }).first()).toBeVisible();
    await expect(main.getByText(t('result.verdict.different'), { exact: true })).toHaveCount(0);
    await expectAccessible(`a user who was seen, ${locale}`, page);
    await expect(button('app.continue')).toBeVisible();

    const { events, id } = await onlyRecord(join(data, 'practice/setups'));
    expect(events.slice(-2)).toMatchObject([
      { type: 'resultChecked', address, result: 'notFound' },
      { type: 'resultChecked', address, result: 'found', users: 1, active: true },
    ]);
    const seen = t('result.seen', { date: '' }).trim().split(' ')[0] ?? '';
    await page.getByRole('button', { name: t('app.allSetups'), exact: true }).click();
    await page.getByRole('listitem').getByRole('button').first().click();
    await page.getByRole('button', { name: new RegExp(t('overview.kicker')) }).click();
    await expect(main.getByRole('button', { name: new RegExp(`${t('step.checkResult')}.*${seen}`) })).toBeVisible();
    const record = await page.evaluate(async (id) => JSON.stringify(await window.bridge['record.open']({ id })), id);
    expect(record).toContain(seen);
    expect(record).toContain(t('record.event.resultChecked.found.active', { address }));
  });
}

test('a look-up asks Webex once for each address, with the token of the setup, and keeps no secret', async ({
  start,
  webex,
  folder,
}) => {
  const data = join(folder, 'data');
  const id = await seed(data, webex, { name: 'contoso.example', expiresIn: 300, token: webex.token });
  const wizard = await start({ data });
  const { page } = wizard;
  await page.getByRole('button', { name: 'Open contoso.example', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Steps of this setup' })
    .getByRole('button', { name: /^Check the result/ })
    .click();
  await expect(page.getByText('not seen by the app')).toBeVisible();
  webex.api = (request, response) => {
    if (!request.url?.includes('grace')) return false;
    // A server that returns the token in every text.
    const text = webex.token;
    const user = { id: text, userName: address, displayName: text, active: true, emails: [{ value: text }] };
    json(response, 200, { totalResults: 1, Resources: [user] });
    return true;
  };
  const before = webex.requests.length;
  await page.getByRole('textbox', { name: 'Address that Entra sends as userName' }).fill(address);
  await page.getByRole('button', { name: 'Look up in Webex' }).click();
  await expect(page.getByRole('main').getByText(`${address} is in Webex, once and active`)).toBeVisible();
  expect(webex.requests.slice(before)).toEqual([
    expect.stringMatching(/^GET \/scim\/[^/]+\/Users\?filter=userName\+eq\+%22grace\.hopper%40contoso\.example%22$/),
  ]);
  const events = await eventsIn(data, id);
  expect(events.at(-1)).toMatchObject({ type: 'resultChecked', address, result: 'found', created: null });
  expect(JSON.stringify(events)).not.toContain(webex.token);
  expect(await page.content()).not.toContain(webex.token);

  webex.api = (_request, response) => {
    json(response, 401, { message: 'no' });
    return true;
  };
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('alert')).toContainText('401');
  await expect(page.getByText('ROUTERGW_test-1234')).toBeVisible();
  expect(await eventsIn(data, id)).toHaveLength(events.length);
});
