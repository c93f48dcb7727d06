import { test } from '../e2e/support/desktop';
import { onlyOn } from '../fixtures/systems';
import { AttackedApp } from './support/attacked-app';
import type { Operation } from './support/operations';
import { allow } from './support/rounds';
import { meetTroubles, type Trouble } from './support/troubles';

const expected = /^keychain\./;
const usesKeychain = ({ channel }: Operation) =>
  /^(signIn|handover\.copyToken|test|renewal|setups\.(delete|restore)|backup)/.test(channel);

onlyOn(test, ['linux'], 'a keychain that a test can lock, stop and end');

test('a keyring that is locked, hangs or crashes refuses with a reason, and nothing is lost', async ({
  start,
  startBus,
  webex,
  folder,
}, info) => {
  allow(info, 60);
  const bus = await startBus({ keyring: 'open' });
  const attacked = await AttackedApp.create({ webex, bus, folder, start });
  const common = { expected, hinders: usesKeychain };
  const troubles: readonly Trouble[] = [
    { name: 'locked', begin: () => bus.lock(), end: () => bus.unlock(), ...common },
    { name: 'hanging', begin: () => bus.halt(), end: () => bus.resume(), slow: true, ...common },
    { name: 'crashed', begin: () => bus.crash(), end: () => bus.restart(), untilRestart: true, ...common },
  ];
  await meetTroubles(attacked, 'Keyrings in trouble', troubles, info);
});
