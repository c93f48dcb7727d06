import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../e2e/support/desktop';
import { outputOf } from './support/commands';
import { confinementOf } from './support/sandboxed';

const tag = ['@installed', '@released'];
const entry = '/usr/share/applications/webex-entra-setup.desktop';

test('the command is in the path, and names the version of the package', { tag }, async () => {
  expect(await outputOf('sh', ['-c', 'command -v webex-entra-setup'])).toBe('/usr/bin/webex-entra-setup\n');
  const version = (await outputOf('dpkg-query', ['-W', '-f', '$' + '{Version}', 'webex-entra-setup'])).split('-')[0];
  expect(await outputOf('webex-entra-setup', ['--version'])).toBe(`Webex Entra Setup ${version}\n`);
});

test('the entry of the menu and the metadata are valid', { tag }, async () => {
  expect(await outputOf('desktop-file-validate', [entry])).toBe('');
  const metadata = '/usr/share/metainfo/com.webex_entra_setup.app.metainfo.xml';
  await outputOf('appstreamcli', ['validate', '--no-net', metadata]);
});

for (const [starter, args] of [
  ['gio', ['launch', entry]],
  ['gtk-launch', ['webex-entra-setup']],
] as const)
  test(`${starter} opens the window by the entry of the menu, in the sandbox`, { tag }, async ({
    display,
    startBus,
  }) => {
    const bus = await startBus({ keyring: 'none' });
    const env = { ...bus.env, ...display.env };
    spawn(starter, args, { env, stdio: 'ignore' });
    const windows = () => outputOf('xwininfo', ['-root', '-tree'], env);
    await expect.poll(windows, { timeout: 20_000 }).toMatch(/"Webex Entra Setup": \("[^"]*" "Webex Entra Setup"\)/);
    expect(readFileSync(entry, 'utf8')).toContain('\nStartupWMClass=Webex Entra Setup\n');
    // The lock names the computer and the process that has the folder.
    const lock = join(bus.env.XDG_CONFIG_HOME ?? '', 'Webex Entra Setup/SingletonLock');
    const pid = Number(readlinkSync(lock).split('-').at(-1));
    // A renderer enters the sandbox before it loads a page.
    await expect.poll(() => confinementOf(pid).renderers.map(({ seccomp }) => seccomp)).toEqual(['2']);
    process.kill(pid, 'SIGTERM');
    await expect.poll(windows).not.toContain('"Webex Entra Setup"');
  });
