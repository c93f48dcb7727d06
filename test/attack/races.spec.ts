import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { expect, test } from '../e2e/support/desktop';
import { executable } from '../e2e/support/wizard';
import { expectNoToken } from './support/no-token';
import { nameOf, race } from './support/race';
import { raceOperations } from './support/race-operations';
import { RaceTrack } from './support/race-track';
import { allow, drawn, report, rounds } from './support/rounds';

const racesOfRound = 40;
const reloadsOfRound = 8;
const closesOfRound = 3;

test('calls that touch the same setup at the same time leave records and keychain in agreement', async ({
  start,
  startBus,
  webex,
  folder,
  display,
}, info) => {
  allow(info, 90);
  const bus = await startBus({ keyring: 'open' });
  const track = await RaceTrack.create({ webex, bus, folder, start });
  const races = drawn(race, racesOfRound * rounds);
  const reloads = drawn(fc.tuple(race, fc.nat(400)), reloadsOfRound * rounds);
  const closes = drawn(fc.tuple(race, fc.nat(400)), closesOfRound * rounds);
  for (const one of races) await track.race(one);
  for (const [one, afterMs] of reloads) await track.interrupt(one, 'reload', afterMs);
  for (const [one, afterMs] of closes) await track.interrupt(one, 'close', afterMs);
  expect(track.faults).toEqual([]);
  const names = new Set([...races, ...reloads.map(([one]) => one), ...closes.map(([one]) => one)].map(nameOf));
  expect(names.size).toBeGreaterThanOrEqual(36);
  // It attacked: many calls did what they are for, and many met a state that the other one had changed.
  expect(track.answered).toBeGreaterThan(racesOfRound * rounds * 0.8);
  expect(track.failed).toBeGreaterThan(racesOfRound * rounds * 0.1);
  expectNoToken(track.accounts.tokens(), folder, bus.env, [track.wizard]);
  for (let pair = 0; pair < rounds; pair += 1) {
    await track.close();
    await expectOneOfTwo(track, display.env);
  }
  report(info, {
    attack: 'Races on one setup',
    made: `${races.length} races, ${reloads.length} with a page loaded again, ${closes.length} with a closed window; ${names.size} different ones of ${raceOperations.length} operations; ${rounds} times two apps at once`,
    found: `${track.answered} answers, ${track.failed} expected failures; no token lost, mixed up, twice or without a record; no litter`,
  });
});

/** Of two apps that start on one data folder at once, one stays and the other ends without an error. */
async function expectOneOfTwo(track: RaceTrack, display: Readonly<Record<string, string>>): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = { ...track.options.env, ...display };
  const apps = [0, 1].map(() =>
    spawn(executable, [...asRoot, `--user-data-dir=${track.data}`, '--lang=en'], { env, stdio: 'ignore' }),
  );
  const first = await Promise.race(apps.map(async (app) => [app, (await once(app, 'exit'))[0]] as const));
  expect(first[1]).toBe(0);
  const [other] = apps.filter((app) => app !== first[0]);
  expect(other?.exitCode).toBeNull();
  const ended = other && once(other, 'exit');
  other?.kill();
  await ended;
  await track.open();
}
