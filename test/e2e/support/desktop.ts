import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bus, type BusOptions, startBus } from './keyring';
import { type ScriptedWebex, scriptedWebex } from './scripted-webex';
import { test as wizardTest } from './wizard';

export { expect } from './wizard';

export interface DesktopFixtures {
  /** Starts a D-Bus session with the given keyring. */
  startBus(options: BusOptions): Promise<Bus>;
  /** A Webex with answers that the test sets. */
  webex: ScriptedWebex;
}

/** `test` with a Webex, and with its own parts of a desktop, which parallel tests would otherwise share. */
export const test = wizardTest.extend<DesktopFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  webex: async ({}, use) => {
    const webex = await scriptedWebex();
    await use(webex);
    await webex.close();
  },
  startBus: async ({ folder }, use) => {
    const buses: Bus[] = [];
    await use(async (options) => {
      const location = join(folder, `bus-${buses.length}`);
      await mkdir(location, { mode: 0o700 });
      const bus = await startBus(location, options);
      buses.push(bus);
      return bus;
    });
    for (const bus of buses) bus.end();
  },
});
