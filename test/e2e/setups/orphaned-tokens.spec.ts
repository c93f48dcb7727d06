import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/desktop';
import { keychainTokens } from '../support/keyring';
import { onlyRecordId } from '../support/records';
import { seed } from '../support/seeded';
import { signInAtOnce, startSetup } from '../support/steps';

const none = { current: null, pending: null, previous: null };

async function journal(data: string): Promise<{ tokens: { id: string }[] }> {
  return JSON.parse(await readFile(join(data, 'token-ids.json'), 'utf8'));
}

test('a token that lost its record is found at the next start and removed from the keychain', async ({
  start,
  webex,
}) => {
  const first = await start({ cloud: webex.cloud });
  const { data } = first;
  await startSetup(first);
  await signInAtOnce(first);
  const id = await onlyRecordId(join(data, 'setups'));
  const text = await readFile(join(data, 'token-ids.json'), 'utf8');
  expect(JSON.parse(text)).toEqual({ schema: 1, tokens: [{ space: 'real', id, since: expect.any(String) }] });
  expect(text).not.toContain(webex.token);
  await first.kill();
  await rm(join(data, 'setups', `${id}.json`));

  const second = await start({ data });
  const { page } = second;
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('The keyring contains an access token of a setup that no longer exists here');
  await expect(notice).toContainText(`Setup ${id}: 1 token, stored since`);
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(notice).toBeHidden();
  expect((await keychainTokens(id)).current).toBe(webex.token);
  await second.close();

  const third = await start({ data });
  await third.page.getByRole('button', { name: 'Remove from the keyring…' }).click();
  const dialog = third.page.getByRole('dialog', { name: 'Remove this token from the keyring?' });
  await expect(dialog).toContainText(id);
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(third.page.getByRole('main').getByText('The access token was removed from the keyring')).toBeVisible();
  await expect(third.page.getByRole('alert')).toBeHidden();
  expect(await keychainTokens(id)).toEqual(none);
  expect((await journal(data)).tokens).toEqual([]);
  expect(third.output()).not.toContain(webex.token);
});

test('a locked keychain keeps the tokens and the offer', async ({ start, startBus, webex }) => {
  const bus = await startBus({ keyring: 'open' });
  const first = await start({ cloud: webex.cloud, env: bus.env });
  const { data } = first;
  await startSetup(first);
  await signInAtOnce(first);
  const id = await onlyRecordId(join(data, 'setups'));
  await first.kill();
  await rm(join(data, 'setups', `${id}.json`));

  const { page } = await start({ data, env: bus.env });
  const remove = page.getByRole('button', { name: 'Remove from the keyring…' });
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Remove' });
  await expect(remove).toBeVisible();
  await bus.lock();
  await remove.click();
  await confirm.click();
  await expect(page.getByText('The keyring is locked')).toBeVisible();
  await bus.unlock();
  expect((await keychainTokens(id, 'real', bus.env)).current).toBe(webex.token);
  await remove.click();
  await confirm.click();
  await expect(page.getByRole('main').getByText('The access token was removed from the keyring')).toBeVisible();
  expect(await keychainTokens(id, 'real', bus.env)).toEqual(none);
});

test('a record that cannot be read keeps its token; only the one without a record is offered', async ({
  start,
  folder,
  webex,
}) => {
  const data = join(folder, 'data');
  const seeds = ['Damaged', 'Newer', 'Removed', 'Fine'].map((name) =>
    seed(data, webex, { name, expiresIn: 300, token: `token-of-${name}` }),
  );
  const [damaged = '', newer = '', removed = '', fine = ''] = await Promise.all(seeds);
  const first = await start({ data });
  await expect
    .poll(() =>
      journal(data).then(
        ({ tokens }) => tokens.length,
        () => 0,
      ),
    )
    .toBe(4);
  await first.close();
  const file = (id: string) => join(data, 'setups', `${id}.json`);
  await writeFile(file(damaged), '{"schema": 1, "id": "');
  await writeFile(file(newer), JSON.stringify({ ...JSON.parse(await readFile(file(newer), 'utf8')), schema: 999 }));
  await rm(file(removed));

  const { page } = await start({ data });
  const offer = page.getByRole('alert').filter({ hasText: 'The keyring contains an access token' });
  await expect(offer).toContainText(removed);
  for (const id of [damaged, newer, fine]) await expect(offer).not.toContainText(id);
  await page.getByRole('button', { name: 'Remove from the keyring…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('main').getByText('The access token was removed from the keyring')).toBeVisible();
  expect(await keychainTokens(removed)).toEqual(none);
  expect((await keychainTokens(damaged)).current).toBe('token-of-Damaged');
  expect((await keychainTokens(newer)).current).toBe('token-of-Newer');
  expect((await keychainTokens(fine)).current).toBe('token-of-Fine');
});
