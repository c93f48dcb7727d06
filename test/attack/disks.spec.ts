import { join } from 'node:path';
import { test } from '../e2e/support/desktop';
import { onlyOn } from '../fixtures/systems';
import { AttackedApp } from './support/attacked-app';
import { smallDisk } from './support/disk';
import { allow, report } from './support/rounds';
import { meetTroubles, type Trouble } from './support/troubles';

const attack = 'Disks in trouble';

onlyOn(test, ['linux'], 'a disk that a test can mount');

test('a disk that is full, read-only or gone refuses with a reason, and nothing is lost', async ({
  start,
  startBus,
  webex,
  folder,
}, info) => {
  allow(info, 60);
  const data = join(folder, 'data');
  const disk = smallDisk(data, join(folder, 'behind'));
  if (!disk) return report(info, { attack, made: 'nothing', found: 'not run: only root can mount a disk of its own' });
  try {
    const attacked = await AttackedApp.create({ webex, bus: await startBus({ keyring: 'open' }), folder, start });
    const common = { expected: /^(record|file|backup|tokenJournal|dataFolder)\./, hinders: () => true };
    const records = join(data, 'setups');
    const troubles: readonly Trouble[] = [
      { name: 'full', begin: disk.fill, end: disk.empty, ...common },
      { name: 'read-only', begin: () => disk.protect(records), end: () => disk.unprotect(records), ...common },
      { name: 'gone', begin: disk.remove, end: disk.putBack, ...common },
    ];
    await meetTroubles(attacked, attack, troubles, info);
  } finally {
    disk.end();
  }
});
