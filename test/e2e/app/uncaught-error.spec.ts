import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { onlyOn } from '../../fixtures/systems';
import { heading } from '../support/steps';
import { expect, test, type Wizard } from '../support/wizard';

interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Answers the questions of the app with the button of this index, and notes them. */
async function answering({ app }: Wizard, response: number): Promise<() => Promise<readonly Question[]>> {
  await app.evaluate(({ dialog }, chosen) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (...given: unknown[]) => {
      const { message, detail, buttons } = given.at(-1) as Question;
      asked.push({ message, detail, buttons });
      return { response: chosen, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, response);
  return () => app.evaluate(() => (globalThis as unknown as { asked: Question[] }).asked);
}

/** Throws an error in the main process, in no one's call. */
const fail = ({ app }: Wizard) =>
  app.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('a text with 5ECRET-token');
    }, 1);
  });

for (const locale of locales)
  test(`an error that nothing takes is asked about in the user's language, and the app can go on, ${locale}`, async ({
    start,
  }) => {
    const wizard = await start({ args: [`--lang=${locale}`] });
    await expect(heading(wizard.page)).toBeVisible();
    const { t } = translator(locale);
    const asked = await answering(wizard, 1);
    await fail(wizard);
    await expect.poll(async () => (await asked()).length).toBe(1);
    const [question] = await asked();
    expect(question).toMatchObject({
      message: t('failure.app.uncaught.title'),
      buttons: [t('app.startAgain'), t('app.continue')],
    });
    expect(question?.detail).toContain(t('failure.app.uncaught.advice'));
    expect(JSON.stringify(question)).not.toMatch(/5ECRET|RangeError|\.js:/);
    await wizard.page.getByRole('button', { name: t('app.settings'), exact: true }).click();
    await expect(wizard.page.getByRole('menuitem', { name: t('settings.all') })).toBeVisible();
    const logs = join(wizard.data, 'logs');
    const log = async () =>
      (await Promise.all((await readdir(logs)).map((name) => readFile(join(logs, name), 'utf8')))).join('');
    await expect.poll(log).toContain('RangeError');
    expect(await log()).not.toContain('5ECRET');
  });

test('an error that nothing takes is asked about, and a restart opens the app again', async ({ start }) => {
  onlyOn(test, ['linux'], 'a lock of the data folder that names its process');
  const wizard = await start();
  await expect(heading(wizard.page)).toBeVisible();
  const first = wizard.app.process().pid;
  await answering(wizard, 0);
  await fail(wizard);
  const owner = async () => Number((await readlink(join(wizard.data, 'SingletonLock'))).split('-').at(-1));
  await expect.poll(() => owner().catch(() => first), { timeout: 20_000 }).not.toBe(first);
  process.kill(await owner(), 'SIGKILL');
});
