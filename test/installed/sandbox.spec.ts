import { expect, test } from '../e2e/support/wizard';
import { confinement, confinementOf } from './support/sandboxed';

test('the pages of the app run in Chromium’s sandbox, which no argument turns off', {
  tag: ['@installed', '@without-namespaces'],
}, async ({ start }) => {
  expect(process.getuid?.()).not.toBe(0);
  const { app } = await start();
  const { renderers, commands } = confinementOf(app.process().pid ?? 0);
  expect(renderers.length).toBeGreaterThan(0);
  const ownNamespaces = confinement('self').processNamespaces;
  for (const renderer of renderers) {
    expect(renderer).toMatchObject({ seccomp: '2', noNewPrivs: '1' });
    expect(renderer.processNamespaces).toBeGreaterThan(ownNamespaces);
  }
  expect(commands.filter((command) => /--(no-sandbox|disable-\S*sandbox)/.test(command))).toEqual([]);
});
