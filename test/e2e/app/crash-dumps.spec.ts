import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onlyOn, posix } from '../../fixtures/systems';
import { expect, test } from '../support/desktop';
import { encodingsIn, needlesOf, searchFolder } from '../support/search';
import { signInAtOnce, startSetup } from '../support/steps';
import type { Wizard } from '../support/wizard';

onlyOn(test, posix, 'a signal that says how the app ended');

/** Crashes the main process. @returns the signal that ended it */
async function crash({ app }: Wizard): Promise<string | null> {
  const ended = new Promise<string | null>((done) => {
    app.process().once('exit', (code, signal) => done(signal ?? `${code}`));
  });
  // Later, since a crash at once would leave the inspector without an answer.
  await app.evaluate(() => void setTimeout(() => process.crash(), 100));
  return ended;
}

const dumpsIn = async (folder: string) =>
  (await readdir(folder, { recursive: true })).map(String).filter((name) => /\.dmp$|(^|\/)core(\.\d+)?$/.test(name));

test('a crash of the app leaves no dump of its memory, which would hold the token', async ({
  start,
  startBus,
  webex,
  folder,
}) => {
  const bus = await startBus({ keyring: 'open' });
  const wizard = await start({ cloud: webex.cloud, env: { ...bus.env, TMPDIR: folder } });
  await startSetup(wizard);
  await signInAtOnce(wizard);
  await wizard.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const signal = await crash(wizard);
  expect(signal).toMatch(/^(SIG(SEGV|TRAP|ILL|ABRT)|13\d)$/);
  expect(await dumpsIn(folder)).toEqual([]);
  const needles = needlesOf(webex.token);
  expect(searchFolder(folder, needles, [join(bus.env.HOME ?? '', 'data/keyrings')]).found).toEqual([]);
  expect(encodingsIn(wizard.output(), needles)).toEqual([]);

  // With Electron's crash reporter, there would be one: the search finds dumps.
  const reporting = await start({ data: wizard.data, env: { ...bus.env, TMPDIR: folder } });
  await reporting.app.evaluate(({ crashReporter }) => crashReporter.start({ uploadToServer: false }));
  await crash(reporting);
  await expect.poll(() => dumpsIn(wizard.data)).not.toEqual([]);
});
