import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bus, type BusOptions, startBus } from './keyring';
import { type ScriptedWebex, scriptedWebex } from './scripted-webex';
import { test as wizardTest } from './wizard';

export { expect } from './wizard';

export interface DesktopFixtures {
  /** The environment of a screen, and so of a clipboard, of this test alone. */
  display: { DISPLAY: string };
  /** Starts a D-Bus session with the keyring that a test needs. */
  startBus(options: BusOptions): Promise<Bus>;
  /** A Webex that does as the test says. */
  webex: ScriptedWebex;
}

/** `test` with a Webex, and with parts of a desktop that a test would otherwise share with those beside it. */
export const test = wizardTest.extend<DesktopFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  webex: async ({}, use) => {
    const webex = await scriptedWebex();
    await use(webex);
    await webex.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  display: async ({}, use) => {
    const options = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-ac'];
    const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = await new Promise<string>((done, fail) => {
      server.once('error', fail).once('exit', () => fail(new Error('Xvfb ended')));
      server.stdio[3]?.once('data', (data: Buffer) => done(data.toString().trim()));
    });
    await use({ DISPLAY: `:${number}` });
    server.kill();
  },
  startBus: async ({ folder }, use) => {
    const buses: Bus[] = [];
    await use(async (options) => {
      const place = join(folder, `bus-${buses.length}`);
      await mkdir(place, { mode: 0o700 });
      const bus = await startBus(place, options);
      buses.push(bus);
      return bus;
    });
    for (const bus of buses) bus.end();
  },
});
