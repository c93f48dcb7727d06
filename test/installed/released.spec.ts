import { mkdir, mkdtemp } from 'node:fs/promises';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { startWithoutInspector } from '../e2e/support/plain';
import { heading } from '../e2e/support/steps';
import { executable, expect, test } from '../e2e/support/wizard';
import { confinementOf } from './support/sandboxed';

test('the app of the package has no inspector, works in the sandbox, and stores a setup', {
  tag: '@released',
}, async ({ display }) => {
  // The byte of a fuse that is off, an ASCII digit (Electron, docs/tutorial/fuses.md).
  expect(Number((await getCurrentFuseWire(executable))[FuseV1Options.EnableNodeCliInspectArguments])).toBe(0x30);
  // A folder of the user's own, which the removal of the package must leave.
  await mkdir('/home/ada/.config', { recursive: true });
  const env = { ...display.env, XDG_CONFIG_HOME: await mkdtemp('/home/ada/.config/') };
  const app = await startWithoutInspector(executable, [], env);
  try {
    await app.page.getByRole('button', { name: 'Practice first' }).click();
    await app.page.getByRole('button', { name: 'Start a practice setup' }).click();
    await expect(heading(app.page)).toHaveText('New setup');
    const { renderers } = confinementOf(app.pid);
    expect(renderers.map(({ seccomp }) => seccomp)).toContain('2');
  } finally {
    app.signal('SIGTERM');
    await app.ended;
    await app.end();
  }
});
