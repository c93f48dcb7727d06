import fc from 'fast-check';
import { expect, test } from '../e2e/support/desktop';
import { onlyOn } from '../fixtures/systems';
import { AttackedApp, type Moment } from './support/attacked-app';
import { operations } from './support/operations';
import { prepare } from './support/prepare';
import { allow, drawn, report, rounds } from './support/rounds';

const moment: fc.Arbitrary<Moment> = fc.oneof(
  { arbitrary: fc.record({ at: fc.constant('start' as const), ms: fc.nat(1500) }), weight: 1 },
  { arbitrary: fc.record({ at: fc.constant('time' as const), ms: fc.nat(1200) }), weight: 2 },
  { arbitrary: fc.record({ at: fc.constant('effect' as const), number: fc.integer({ min: 1, max: 12 }) }), weight: 3 },
);
const plan = fc.record({ moment, choices: fc.array(fc.nat(999), { minLength: 20, maxLength: 20 }) });

onlyOn(test, ['linux'], 'signals, and changes of the keychain that a test can watch');

test('killed at random moments, the app loses nothing, mixes nothing up and leaves nothing behind', async ({
  start,
  startBus,
  webex,
  folder,
}, info) => {
  allow(info, 60);
  const attacked = await AttackedApp.create({ webex, bus: await startBus({ keyring: 'open' }), folder, start });
  const interrupted = new Set<string>();
  const plans = drawn(plan, 6 * rounds);
  for (const { moment: when, choices } of plans) {
    if (when.at === 'start') {
      await attacked.killStart(when.ms);
      continue;
    }
    await attacked.begin();
    attacked.arm(when);
    for (const choice of choices) {
      const possible = await attacked.possible();
      const chosen = possible[choice % possible.length];
      if (!chosen || (await attacked.run(chosen)) === 'killed') {
        if (chosen) interrupted.add(chosen.operation.name);
        break;
      }
    }
    await attacked.finish();
  }
  await attacked.end();
  expect(interrupted.size).toBeGreaterThan(0);
  report(info, {
    attack: 'Kills at random moments',
    made: `${plans.length} kills, ${interrupted.size} of ${operations.length} operations cut off`,
    found: attacked.verdict(),
  });
});

/** Every operation is killed at its first effect, at its second, and so on, until it comes to its end before. */
test('killed at each effect of each operation, the app loses nothing, mixes nothing up and leaves nothing behind', async ({
  start,
  startBus,
  webex,
  folder,
}, info) => {
  allow(info, 60);
  const attacked = await AttackedApp.create({ webex, bus: await startBus({ keyring: 'open' }), folder, start });
  const all = operations.flatMap((operation) => effectNumbers.map((number) => ({ operation, number })));
  const chosen = rounds < 10 ? drawn(fc.constantFrom(...all.filter(({ number }) => number < 4)), 3 * rounds) : all;
  const finished = new Set<string>();
  let kills = 0;
  for (const { operation, number } of chosen) {
    if (finished.has(operation.name)) continue;
    await attacked.begin();
    const prepared = await prepare(attacked, operation);
    attacked.arm({ at: 'effect', number });
    if ((await attacked.run(prepared)) === 'killed') kills += 1;
    else finished.add(operation.name);
    await attacked.finish();
  }
  await attacked.end();
  expect(kills).toBeGreaterThan(0);
  report(info, {
    attack: 'Kills at each effect',
    made: `${kills} kills in ${operations.length} operations`,
    found: attacked.verdict(),
  });
});

const effectNumbers = Array.from({ length: 40 }, (_, index) => index + 1);
