import { cp } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { startWithoutInspector } from '../support/plain';
import { freePort } from '../support/scripted-webex';
import { heading } from '../support/steps';
import { executable, expect, test } from '../support/wizard';

/** The fuses of a release (`electron-builder.yml`); a development build also allows Playwright's inspector. */
const released = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** The byte of a fuse that is on, an ASCII digit (Electron, docs/tutorial/fuses.md). */
const on = 0x31;

async function fusesOf(binary: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(binary);
  return Object.fromEntries(
    Object.keys(released).map((option) => [option, Number(wire[Number(option) as FuseV1Options]) === on]),
  );
}

test('19: the packaged app has the fuses of a release, except for the inspector', async () => {
  expect(await fusesOf(executable)).toEqual({ ...released, [FuseV1Options.EnableNodeCliInspectArguments]: true });
});

test('the packaged main process has no code that loads pages from a development server', () => {
  const archive = join(dirname(executable), 'resources/app.asar');
  const scripts = listPackage(archive, { isPack: false }).filter((file) =>
    /^\/build\/(parts\/)?[^/]+\.cjs$/.test(file),
  );
  const code = scripts.map((file) => extractFile(archive, file.slice(1)).toString('utf8')).join('\n');
  expect(code).toContain('serveApp');
  expect(code).not.toContain('readDevPage');
  expect(code).not.toContain('__DEV_SERVER__');
});

test('19: with the fuses of a release, the app starts and works, and refuses the inspector', async ({ folder }) => {
  const copy = join(folder, 'released');
  await cp(dirname(executable), copy, { recursive: true });
  const binary = join(copy, basename(executable));
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
  });
  expect(await fusesOf(binary)).toEqual(released);

  const inspector = await freePort();
  const args = [`--user-data-dir=${join(folder, 'data')}`, `--inspect=${inspector}`];
  // A release also ignores Node's environment variables.
  const env = { NODE_OPTIONS: '--require=/nowhere.js', ELECTRON_RUN_AS_NODE: '1' };
  const app = await startWithoutInspector(binary, args, env);
  try {
    const { page } = app;
    await expect(heading(page)).toHaveText('Connect Microsoft Entra ID to Webex');
    await page.getByRole('button', { name: 'Practice first' }).click();
    await page.getByRole('button', { name: 'Start a practice setup' }).click();
    await expect(heading(page)).toHaveText('New setup');
    expect(await isOpen(inspector)).toBe(false);
    expect(app.output()).not.toContain('Debugger listening');
  } finally {
    await app.end();
  }
});

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}
