import { afterEach, expect, it } from 'vitest';
import { closeAll } from '../../http/servers';
import { renewal } from './renewal';

// Takes long: `npm run check` leaves it out.

afterEach(closeAll);

/** More than the calls of a whole renewal, each of which has two moments: before it, and after it. */
const moments = 60;

it('goes on after a kill at any moment: each write is closed in the journal, and the proof is whole', async () => {
  let kills = 0;
  for (let killAt = 0; killAt < moments; killAt += 1) {
    await using setup = await renewal(60);
    await setup.pair.cycle();
    const { killed } = await setup.run({ killAt });
    const open = setup.facts().entraWrites.filter(({ end }) => !end);
    const { end } = await setup.run();
    expect(end.at, `killed at ${killAt}`).toBe('proved');
    expect(setup.facts().entraWrites.every((write) => write.end !== null)).toBe(true);
    for (const { write } of open)
      expect(setup.events).toContainEqual(
        expect.objectContaining({ type: 'entraWriteEnded', write, result: 'unknown' }),
      );
    expect(Object.keys(setup.facts().pending?.entraProofs ?? {}).sort()).toEqual(
      ['pairAccepted', 'runSucceeded', 'savedAccepted', 'secretsKept'].sort(),
    );
    // A job that runs is not started again.
    expect(setup.types().filter((type) => type === 'began startJob').length).toBeLessThanOrEqual(
      open.length > 0 ? 2 : 1,
    );
    if (killed) kills += 1;
    else break;
  }
  expect(kills).toBeGreaterThan(20);
}, 60_000);

it('says at the second write that an earlier one can have arrived, and keeps no token in the record', async () => {
  await using setup = await renewal();
  // Ports in their order: validate, proof, secrets, job, journal, PUT.
  await setup.run({ killAt: 11 });
  expect(setup.types().at(-1)).toBe('began saveSecrets');
  await setup.run();
  expect(setup.shown.at(-1)?.[0]?.remark).toBe('repeated');
  const record = JSON.stringify(setup.events);
  expect(record).not.toContain(setup.token.reveal());
  expect(record).not.toContain(setup.graphToken.reveal());
});
