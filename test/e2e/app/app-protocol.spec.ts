import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appWithCode } from '../support/changed-app';
import { saveCopies } from '../support/copies';
import { heading, startPracticeSetup } from '../support/steps';
import { expect, test, type Wizard } from '../support/wizard';

/** Removes the deprecated call from every session before the app uses it, as a later Electron may. */
const withoutBuffers = `require('electron').app.on('session-created', ({ protocol }) => {
  protocol.registerBufferProtocol = undefined;
});`;

/** The files that the page has loaded so far. */
async function filesOf({ page }: Wizard): Promise<string[]> {
  const files = await page.evaluate(() => [...document.querySelectorAll('script, link')].map((one) => one.outerHTML));
  const names = [...files.join('\n').matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name = '']) => name);
  expect(names.some((name) => name.endsWith('.js'))).toBe(true);
  return names;
}

/** Status, headers and body of each address, without the nonce, which differs each time. */
function answersOf({ app }: Wizard, names: readonly string[]) {
  const addresses = [...names, 'titlebar.html', 'missing.js', '%2e%2e/main.cjs', 'index.html%00.js', '%ff'];
  return app.evaluate(
    ({ session }, all) =>
      Promise.all(
        all.map(async (name) => {
          const response = await session.defaultSession.fetch(new URL(name, 'app://setup/index.html').href);
          const plain = (text: string) => text.replace(/nonce-[\w+/=]{20,}/, 'nonce').replaceAll(/nonce="[^"]+"/g, '');
          // Only the deprecated call adds this one; our pages are of one origin.
          response.headers.delete('access-control-allow-origin');
          const headers = [...response.headers].map(([header, value]) => `${header}: ${plain(value)}`);
          const body = plain(await response.text()).replaceAll(/content="[\w+/=]{20,}"/g, '');
          return { name, status: response.status, headers, body };
        }),
      ),
    ['index.html', ...addresses],
  );
}

test('without the deprecated call of Electron, the pages come by its successor, with the same answers', async ({
  start,
  folder,
}) => {
  const executable = await appWithCode(folder, withoutBuffers);
  const shipped = await start();
  const files = await filesOf(shipped);
  const expected = await answersOf(shipped, files);
  expect(expected.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 404]));
  await shipped.close();

  const wizard = await start({ executable, args: ['--practice'] });
  const { app, page } = wizard;
  expect(await app.evaluate(({ session }) => typeof session.defaultSession.protocol.registerBufferProtocol)).toBe(
    'undefined',
  );
  expect(await answersOf(wizard, files)).toEqual(expected);

  // A saved PDF is printed in a session of its own.
  await startPracticeSetup(wizard);
  await expect(heading(page)).toBeVisible();
  await page.getByRole('button', { name: /Overview$/ }).click();
  await page.getByRole('button', { name: 'Save copies' }).click();
  const location = join(folder, 'copies');
  await mkdir(location);
  await saveCopies(wizard, { formats: ['pdf'], to: 'folder', path: location }, 1);
  const [name = ''] = await readdir(location);
  expect((await readFile(join(location, name), 'latin1')).slice(0, 5)).toBe('%PDF-');
});
