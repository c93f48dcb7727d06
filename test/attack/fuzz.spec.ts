import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { SetupList } from '../../shared/contract';
import { expect, test } from '../e2e/support/desktop';
import type { Wizard } from '../e2e/support/wizard';
import { succeed } from './support/by-channels';
import { answerDialogsOften, type Health, healthOf } from './support/fuzz-desktop';
import { eventsHeard } from './support/fuzz-page';
import { FuzzRounds } from './support/fuzz-rounds';
import { expectNoToken } from './support/no-token';
import { allow, drawn, report, rounds } from './support/rounds';
import { signInGateOf } from './support/sign-in-gate';

const callsOfRound = 4000;

test('no call of a channel, however it is formed, crashes, hangs, leaks a token or damages a record', async ({
  start,
  startBus,
  webex,
  folder,
}, info) => {
  // A call that hangs is waited for, to tell it from a slow one.
  allow(info, 40, 330);
  const bus = await startBus({ keyring: 'open' });
  const gate = signInGateOf(webex);
  const wizard = await start({ cloud: gate.cloud, env: bus.env });
  await answerDialogsOften(wizard, folder);
  const fuzzing = await FuzzRounds.create(wizard, webex, gate);
  // The first round loads every feature.
  let first: Health | null = null;
  for (const [index, seed] of drawn(fc.integer(), rounds).entries()) {
    await fuzzing.round(seed, callsOfRound).catch((thrown: unknown) => {
      throw new Error(`round ${index + 1} with ${seed}: ${endOf(wizard)}`, { cause: thrown });
    });
    first ??= await healthOf(wizard);
  }
  const { ended, ...last } = await healthOf(wizard);
  const growth = last.megabytes - (first?.megabytes ?? 0);
  const partitions = last.partitions - (first?.partitions ?? 0);
  const { counts, codes, faults, channels } = fuzzing;
  expect(faults).toEqual([]);
  expect(ended).toEqual([]);
  const { heard, leaks } = await eventsHeard(wizard.page);
  expect(leaks).toBe(0);
  expect(heard).toBeGreaterThan(20);
  // It attacked: every kind of ending occurred often, and every call ended.
  const { answered, failed, refused, unsent } = counts;
  expect(answered + failed + refused + unsent).toBe(callsOfRound * rounds);
  for (const count of [answered, failed, refused, unsent]) expect(count).toBeGreaterThan(callsOfRound * rounds * 0.02);
  expect(growth, 'growth of the main process in megabytes').toBeLessThan(150 + 1.5 * partitions);
  expectNoToken(fuzzing.tokens, folder, bus.env, [wizard]);
  await wizard.close();
  const again = await start({ data: wizard.data, cloud: gate.cloud, env: bus.env });
  const list = await succeed<SetupList>(again.page, 'setups.list', { space: 'real' });
  expect(list.quarantined).toEqual([]);
  // The calls delete setups, too: those that are left are all there.
  const files = (await readdir(join(wizard.data, 'setups'))).filter((name) => name.endsWith('.json'));
  expect(list.setups).toHaveLength(files.length);
  const byCode = [...codes]
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
  report(info, {
    attack: 'Fuzz of every channel',
    made: `${callsOfRound * rounds} calls of ${channels} channels`,
    found: `${answered} answered, ${refused} refused, ${unsent} not sent by the page, ${failed} failed (${byCode}); sign-ins ended by ${[...fuzzing.endings].join(', ')}; ${heard} events without a token; main process ${first?.megabytes} MB, then ${last.megabytes} MB with ${partitions} more partitions`,
  });
});

/** How the app ended, with its last words. */
function endOf({ app, output }: Wizard): string {
  const { exitCode, signalCode } = app.process();
  return `exit code ${exitCode}, signal ${signalCode}; ${output().slice(-2000)}`;
}
