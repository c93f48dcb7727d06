import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '../support/lab';
import { json } from '../support/scripted-webex';
import { eventsIn, seed } from '../support/seeded';
import { heading, openStep } from '../support/steps';

test('testing all finds a revoked token, lists the setups that could not be tested, and stores the results', {
  tag: '@installed',
}, async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  const good = await seed(data, webex, { name: 'Good', expiresIn: 300, token: webex.token });
  const revoked = await seed(data, webex, { name: 'Revoked', expiresIn: 200, token: 'R3VOKED-token-of-a-test' });
  const gone = await seed(data, webex, { name: 'Gone', expiresIn: 250 });
  const begun = await seed(data, webex, { name: 'Begun' });
  const before = await eventsIn(data, gone);
  const wizard = await start({ data });
  const { page } = wizard;
  await page.getByRole('button', { name: 'Test all', exact: true }).click();
  await expect(page.getByRole('main').getByText('1 of 2 setups passed')).toBeVisible();
  await expect(
    page.getByRole('main').getByText(/^Not tested: Gone\. The keyring no longer contains this token\. Sign in/),
  ).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Revoked' })).toContainText('Token rejected');
  await expect(page.getByRole('button', { name: /^(Renew|Open|Continue) / }).first()).toHaveAccessibleName(
    'Renew Revoked',
  );
  expect((await eventsIn(data, good)).at(-1)).toMatchObject({ type: 'connectionTested', outcome: 'passed' });
  expect((await eventsIn(data, revoked)).at(-1)).toMatchObject({ type: 'connectionTested', outcome: 'failed' });
  expect(await eventsIn(data, gone)).toEqual(before);
  expect((await eventsIn(data, begun)).some(({ type }) => type === 'connectionTested')).toBe(false);
  // Testing all only reads.
  expect(webex.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('main').getByText('1 of 2 setups passed')).toBeHidden();
  await page.getByRole('button', { name: 'Renew Revoked' }).click();
  await expect(heading(page)).toHaveText('Get a new token');
  await openStep(wizard, 'Connection test');
  await expect(page.getByRole('main').getByText('Webex rejected the token (401)').first()).toBeVisible();
});

test('two tests run at a time, with progress; cancelling ends them at once without a stored result', async ({
  start,
  webex,
  folder,
}) => {
  const data = join(folder, 'data');
  const ids = [];
  for (const name of ['A', 'B', 'C', 'D'])
    ids.push(await seed(data, webex, { name, expiresIn: 300, token: webex.token }));
  const { page } = await start({ data });
  const held: (() => void)[] = [];
  let most = 0;
  webex.api = (request, response) => {
    most = Math.max(
      most,
      held.push(() => answer(request.url ?? '', response)),
    );
    return true;
  };
  await page.getByRole('button', { name: 'Test all', exact: true }).click();
  await expect(page.getByRole('main').getByText('Testing the setups: 0 of 4 done')).toBeVisible();
  // Two tests with three requests each.
  await expect.poll(() => held.length).toBe(6);
  for (const release of held.splice(0)) release();
  await expect(page.getByRole('main').getByText('Testing the setups: 2 of 4 done')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2');
  await expect.poll(() => held.length).toBe(6);
  expect(most, 'the others begin only after the first two').toBe(6);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('main').getByText('The test was canceled; 2 setups were tested')).toBeVisible();
  const tests = await Promise.all(
    ids.map(async (id) => (await eventsIn(data, id)).filter(({ type }) => type === 'connectionTested').length),
  );
  // Each setup had one result before; only the two completed tests add another.
  expect(tests.sort()).toEqual([1, 1, 2, 2]);
  for (const release of held.splice(0)) release();

  function answer(url: string, response: ServerResponse): void {
    if (url === '/people/me') json(response, 200, webex.person);
    else json(response, 200, { totalResults: 0, Resources: [] });
  }
});

test('a wrong clock is reported with its consequences', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 300, token: webex.token });
  webex.api = (_request, response) => {
    response.setHeader('date', new Date(Date.now() + 86_400_000).toUTCString());
    return false;
  };
  const wizard = await start({ data });
  const { page } = wizard;
  await page.getByRole('button', { name: 'Test all', exact: true }).click();
  await expect(page.getByRole('main').getByText('The connection of the setup works')).toBeVisible();
  await expect(page.getByRole('main').getByText('This computer’s clock is slow by 24 hours')).toBeVisible();
  await expect(
    page.getByRole('main').getByText(/that date and every reminder are off by the same amount/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Open Contoso' }).click();
  await openStep(wizard, 'Connection test');
  const row = page.getByRole('list', { name: 'Checks' }).getByRole('listitem').filter({ hasText: 'Computer clock' });
  await expect(row).toContainText('This computer’s clock is slow by 24 hours');
});
