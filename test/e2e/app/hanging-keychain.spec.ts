import { once } from 'node:events';
import { join } from 'node:path';
import { onlyOn } from '../../fixtures/systems';
import { test as desktop, expect } from '../support/desktop';
import { runApp } from '../support/run';
import { seed } from '../support/seeded';
import { hangingKeychain } from '../support/services';
import { openStep, showAllSetups } from '../support/steps';

interface Hanging {
  /** The folder that the app starts on. */
  readonly data: string;
  /** The environment of a desktop whose Secret Service never answers. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

const test = desktop.extend<{ hanging: Hanging }>({
  hanging: async ({ folder, startBus }, use) => {
    const { env } = await startBus({ keyring: 'none' });
    const keyring = await hangingKeychain(env);
    await use({ data: join(folder, 'data'), env });
    keyring.end();
  },
});

onlyOn(test, ['linux'], 'a Secret Service');

test('while the keychain does not answer, the app can be used; then it says so, and quitting does not wait', async ({
  hanging,
  start,
  webex,
}) => {
  // The keychain has half a minute for its first answer.
  test.setTimeout(120_000);
  const { data, env } = hanging;
  await seed(data, webex, { name: 'Contoso', expiresIn: 300, finished: false });
  // Chromium would read the keyring before it shows the page.
  const wizard = await start({ data, cloud: webex.cloud, env });
  const { app, page } = wizard;
  // More calls than libuv has threads.
  const answers = page.evaluate(async () => {
    const { setups } = await window.bridge['setups.list']({ space: 'real' });
    const calls = setups.flatMap(({ id }) => Array.from({ length: 8 }, () => window.bridge['setups.open']({ id })));
    return (await Promise.all(calls)).map((opened) => JSON.stringify(opened));
  });
  // Creates and reads files meanwhile.
  await page.getByRole('button', { name: 'New setup' }).click();
  await openStep(wizard, 'Add Cisco Webex');
  await showAllSetups(wizard);

  for (const answer of await answers) expect(answer).toContain('keychain.unresponsive');
  await page.getByRole('button', { name: 'Continue Contoso' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The keyring isn’t responding');
  await expect(alert).toContainText('Look for a dialog of the keyring and answer it, and then try again.');

  const before = Date.now();
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGTERM');
  await ended;
  // Electron alone waits for the keychain for 50 to 75 seconds.
  expect(Date.now() - before).toBeLessThan(30_000);
});

test('--status --test ends in time with its own exit code', async ({ hanging, webex }) => {
  const { data, env } = hanging;
  await seed(data, webex, { name: 'Contoso', expiresIn: 300 });
  const problem = 'keychain.unresponsive';
  const first = await runApp(data, ['--status', '--test', '--json'], env);
  expect(JSON.parse(first.out)).toMatchObject({ exitCode: 3, setups: [{ name: 'Contoso', problem }] });
  expect(first.code).toBe(3);

  await seed(data, webex, { name: 'Fabrikam', expiresIn: -1 });
  const second = await runApp(data, ['--status', '--test', '--json'], env);
  expect(JSON.parse(second.out).exitCode).toBe(2);
  expect(second.code).toBe(2);
});
