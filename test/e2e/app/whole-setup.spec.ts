import { join } from 'node:path';
import { onlyRecord } from '../support/records';
import { confirmEntra, passTest, signInAs, startPracticeSetup, takeOrgId } from '../support/steps';
import { expect, test } from '../support/wizard';

test('a whole setup works with the sign-in in the private window', {
  tag: ['@smoke', '@installed', '@without-namespaces'],
}, async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  const { app, page, data } = wizard;
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await page.getByRole('button', { name: 'Continue' }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  await page.getByRole('button', { name: 'Copy Secret Token' }).click();
  await expect(page.getByText(/Removed from the clipboard in \d+ seconds/)).toBeVisible();
  const token = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(token.length).toBeGreaterThan(60);
  await page.getByRole('button', { name: 'Clear now' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
  await confirmEntra(wizard);

  const record = (await onlyRecord(join(data, 'practice/setups'))).text;
  expect(JSON.parse(record)).toMatchObject({ schema: 1, facts: { entraTest: { result: 'succeeded' } } });
  expect(record).not.toContain(token);
});
