import fc from 'fast-check';
import { expect, test } from '../e2e/support/desktop';
import { operations } from './support/operations';
import { prepare } from './support/prepare';
import { allow, drawn, report, rounds } from './support/rounds';
import { type Moment, Victim } from './support/victim';

const moment: fc.Arbitrary<Moment> = fc.oneof(
  { arbitrary: fc.record({ at: fc.constant('start' as const), ms: fc.nat(1500) }), weight: 1 },
  { arbitrary: fc.record({ at: fc.constant('time' as const), ms: fc.nat(1200) }), weight: 2 },
  { arbitrary: fc.record({ at: fc.constant('effect' as const), number: fc.integer({ min: 1, max: 12 }) }), weight: 3 },
);
const plan = fc.record({ moment, choices: fc.array(fc.nat(999), { minLength: 20, maxLength: 20 }) });

test('killed at random moments, the app loses nothing, mixes nothing up and leaves nothing behind', async ({
  start,
  startBus,
  webex,
  folder,
}, info) => {
  allow(info, 60);
  const victim = await Victim.create({ webex, bus: await startBus({ keyring: 'open' }), folder, start });
  const struck = new Set<string>();
  const plans = drawn(plan, 6 * rounds);
  for (const { moment: when, choices } of plans) {
    if (when.at === 'start') {
      await victim.killStart(when.ms);
      continue;
    }
    await victim.begin();
    victim.arm(when);
    for (const choice of choices) {
      const possible = await victim.possible();
      const chosen = possible[choice % possible.length];
      if (!chosen || (await victim.run(chosen)) === 'killed') {
        if (chosen) struck.add(chosen.operation.name);
        break;
      }
    }
    await victim.finish();
  }
  await victim.end();
  expect(struck.size).toBeGreaterThan(0);
  report(info, {
    attack: 'Kills at random moments',
    made: `${plans.length} kills, ${struck.size} of ${operations.length} operations cut off`,
    found: victim.verdict(),
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
  const victim = await Victim.create({ webex, bus: await startBus({ keyring: 'open' }), folder, start });
  const all = operations.flatMap((operation) => effectNumbers.map((number) => ({ operation, number })));
  const chosen = rounds < 10 ? drawn(fc.constantFrom(...all.filter(({ number }) => number < 4)), 3 * rounds) : all;
  const finished = new Set<string>();
  let kills = 0;
  for (const { operation, number } of chosen) {
    if (finished.has(operation.name)) continue;
    await victim.begin();
    const prepared = await prepare(victim, operation);
    victim.arm({ at: 'effect', number });
    if ((await victim.run(prepared)) === 'killed') kills += 1;
    else finished.add(operation.name);
    await victim.finish();
  }
  await victim.end();
  expect(kills).toBeGreaterThan(0);
  report(info, {
    attack: 'Kills at each effect',
    made: `${kills} kills in ${operations.length} operations`,
    found: victim.verdict(),
  });
});

const effectNumbers = Array.from({ length: 40 }, (_, index) => index + 1);
