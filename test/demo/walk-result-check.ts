import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { translator } from '../../shared/texts/i18n';
import { granted, json, type ScriptedWebex } from '../e2e/support/scripted-webex';
import { seed } from '../e2e/support/seeded';
import { confirmEntra, openStep, passTest, signInAs, startPracticeSetup, takeOrgId } from '../e2e/support/steps';
import { expect, type Wizard } from '../e2e/support/wizard';
import type { Walk } from './stage';

const { t } = translator('en');
const address = 'ada@contoso.example';
const ada = {
  id: '5f0c9d4e-8a17-4b63-9e2d-1c7a3b5e8f90',
  userName: address,
  displayName: 'Ada Lovelace',
  active: true,
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  emails: [{ value: address, type: 'work', primary: true }],
  meta: { created: '2026-11-20T08:00:00Z', lastModified: '2026-11-21T09:00:00Z' },
};
const old = {
  ...ada,
  id: '0b7e2a61-3c9f-4d58-a1e4-6f2d8c905b37',
  userName: 'lovelace@contoso.example',
  emails: [{ value: 'lovelace@contoso.example' }],
  active: false,
};

/** The look-up of the test user: each result, failures, and the comparison. */
export const resultCheckWalk: Walk = async ({ start, webex, folder }, look) => {
  const data = join(folder, 'result-check');
  webex.signIn = granted;
  const cloud = { ...webex.cloud, name: '1' };
  await seed(data, { cloud }, { name: 'contoso.example', expiresIn: 300, token: webex.token });
  const wizard = await start({ data, cloud });
  const { page } = wizard;
  const main = page.getByRole('main');
  const button = (id: Parameters<typeof t>[0]) => page.getByRole('button', { name: t(id), exact: true });
  const found = async (text: string): Promise<Locator> => {
    const shown = main.getByText(text).first();
    await expect(shown).toBeVisible();
    return shown;
  };
  await page.getByRole('button', { name: 'Open contoso.example', exact: true }).click();
  await openStep(wizard, t('step.checkResult'));
  await look('confirmed by hand', page);
  await page.getByRole('textbox', { name: t('result.address'), exact: true }).fill(address);
  await look('before the look-up', page, main.getByText(t('result.requests.before', { count: 1 })));

  await button('result.lookUp').click();
  await look('not found', page, await found(t('result.notFound', { address })));

  people(webex, [{ ...ada, active: false }]);
  await button('result.again').click();
  await look('inactive', page, await found(t('result.found.inactive', { address, practice: 'no' })));

  people(webex, [old]);
  await page.getByText(t('result.others'), { exact: true }).click();
  await page.getByRole('textbox', { name: t('result.others'), exact: true }).fill(old.userName);
  await button('result.again').click();
  await look('elsewhere', page, await found(t('result.elsewhere', { address, other: old.userName })));

  people(webex, [ada, old]);
  await button('result.again').click();
  await look('several', page, await found(t('result.several', { count: 2 })));
  await page.getByRole('textbox', { name: t('result.others'), exact: true }).fill('');

  webex.api = (_request, response) => {
    json(response, 401, { message: '1' });
    return true;
  };
  await button('result.again').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('the token is rejected', page, page.getByRole('alert'));

  webex.api = (_request, response) => {
    json(response, 429, {}, { 'retry-after': '60' });
    return true;
  };
  await button('result.lookUp').click();
  await expect(page.getByRole('timer')).toBeVisible();
  await look('waiting for another attempt', page, page.getByRole('timer'));
  await button('result.cancel').click();
  await look('cancelled', page, await found(t('result.cancelled')));

  people(webex, [ada]);
  await button('result.lookUp').click();
  await look('found', page, await found(t('result.found.active', { address, practice: 'no' })));
  await look('values and their mappings', page, page.getByRole('heading', { name: t('result.values') }));
  await page.getByText(t('result.compare.title'), { exact: true }).click();
  await page.getByRole('textbox', { name: 'userPrincipalName', exact: true }).fill(address);
  await page.getByRole('textbox', { name: 'displayName', exact: true }).fill('Ada King');
  await look('the values in Entra', page, button('result.compare'));
  await button('result.compare').click();
  await expect(main.getByText(t('result.verdict.different'), { exact: true })).toBeVisible();
  await look('compared', page, page.getByRole('heading', { name: t('result.values') }));
};

/** The same in practice mode, which provisions the user, and without a token. */
export const resultCheckPracticeWalk: Walk = async ({ start, webex, folder }, look) => {
  await practice(await start({ args: ['--practice'] }), look);

  const data = join(folder, 'without-token');
  const cloud = { ...webex.cloud, name: '1' };
  await seed(data, { cloud }, { name: 'contoso.example', expiresIn: 300 });
  const wizard = await start({ data, cloud });
  const { page } = wizard;
  await page.getByRole('button', { name: 'Open contoso.example', exact: true }).click();
  await openStep(wizard, t('step.checkResult'));
  await look('without a token', page, page.getByText(t('result.noToken')));
};

async function practice(wizard: Wizard, look: Parameters<Walk>[1]): Promise<void> {
  const { page } = wizard;
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await page.getByRole('button', { name: t('app.continue') }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  await confirmEntra(wizard);
  for (const confirm of ['guide.mappings.confirm', 'duplicates.skip', 'guide.turnOn.confirm'] as const)
    await page.getByRole('button', { name: t(confirm), exact: true }).click();
  await look('practice', page);
  await page.getByRole('button', { name: t('result.practice.provision', { name: 'Grace Hopper' }) }).click();
  const done = page.getByRole('main').getByText(/Grace Hopper was provisioned/);
  await expect(done).toBeVisible();
  await look('provisioned in practice', page, done);
  await page.getByRole('button', { name: t('result.lookUp'), exact: true }).click();
  const seen = page.getByRole('main').getByText(t('result.found.active.text'));
  await expect(seen).toBeVisible();
  await look('seen in practice', page);
}

/** Webex has these users, and finds them by userName. */
function people(
  webex: ScriptedWebex,
  users: readonly { readonly userName: string; readonly [name: string]: unknown }[],
): void {
  webex.api = (request, response) => {
    const url = new URL(request.url ?? '/', webex.origin);
    const filter = url.searchParams.get('filter') ?? '';
    if (!url.pathname.endsWith('/Users')) return false;
    const Resources = users.filter(({ userName }) => filter === `userName eq "${userName}"`);
    json(response, 200, { totalResults: Resources.length, Resources });
    return true;
  };
}
