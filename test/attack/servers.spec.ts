import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetupView } from '../../shared/contract';
import { answerDialogs } from '../e2e/support/backup';
import { expect, test } from '../e2e/support/desktop';
import { orgId, type ScriptedWebex } from '../e2e/support/scripted-webex';
import type { Wizard } from '../e2e/support/wizard';
import { traceOf } from '../unit/core/tokens/disguises';
import { codesIn, countsOf, errorsIn, memoryOf, pollutionOf, unexplainedIn } from './support/app-health';
import { call } from './support/bridge';
import { countingServer } from './support/counting-server';
import { type HostileAnswer, hostileAnswers, kindOf } from './support/hostile-answers';
import { tracesOf } from './support/no-token';
import { allow, drawn, report, rounds } from './support/rounds';
import { shortenLimits } from './support/short-limits';
import { type TimedOutcome, timedCall } from './support/timed-call';

const perRound = 12;
/** A call ends within this time: by itself, by the app's limits, or soon after its cancel; milliseconds. */
const longestCall = 6_000;
/** More than two tests and a list of people add to a record. */
const mostRecordBytes = 200_000;
/** More than the app needs with a hundred setups; MB. */
const mostMemory = 700;

const list = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 0, Resources: [] };

/** Gives the requests with a token hostile answers, those that the map has. */
function beHostile(webex: ScriptedWebex, elsewhere: string): Map<string, HostileAnswer> {
  const byToken = new Map<string, HostileAnswer>();
  webex.api = (request) => {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const hostile = byToken.get(token);
    const kind = kindOf(request);
    if (!hostile || (hostile.at !== 'all' && hostile.at !== kind)) return false;
    hostile.answer({ request, token, elsewhere, honest: kind === 'me' ? webex.person : list });
    return true;
  };
  return byToken;
}

/** A new setup that is signed in with a token of its own and has an Org ID. */
async function victimOf({ page }: Wizard, webex: ScriptedWebex, hostility: (token: string) => void) {
  const created = await call(page, 'setups.create', { space: 'real' });
  const { id } = (created as { value: SetupView }).value;
  webex.issueAnother();
  const { token } = webex;
  hostility(token);
  const signedIn = await timedCall(page, 'signIn.start', { id, method: 'window' });
  await call(page, 'orgId.set', { id, text: orgId, source: 'typed', deliberate: false });
  return { id, token, signedIn };
}

/** Reads the people in Webex, and compares them with those of the file that the dialog chooses. */
async function compare({ page }: Wizard, id: string): Promise<TimedOutcome[]> {
  const read = await timedCall(page, 'preflight.readWebex', { id }, ['preflight.cancel']);
  const chosen = await timedCall(page, 'preflight.chooseEntra', { id });
  const compared = await timedCall(page, 'preflight.compare', { id });
  const query = { id, verdict: 'all', search: '', offset: 0, limit: 1_000 };
  return [read, chosen, compared, await timedCall(page, 'preflight.query', query)];
}

/** Looks a user up, and compares them with their values in Entra. */
async function lookUp({ page }: Wizard, id: string): Promise<TimedOutcome[]> {
  const request = { id, address: 'ada@x.example', others: ['p1@x.example'] };
  const looked = await timedCall(page, 'resultCheck.lookUp', request, ['resultCheck.cancel', { id }]);
  return [looked, await timedCall(page, 'resultCheck.compare', { id, person: { userPrincipalName: 'ada@x.example' } })];
}

test('no answer of a server breaks the app, is kept with the token, or keeps the app waiting', async ({
  start,
  startBus,
  webex,
  folder,
  display,
}, info) => {
  allow(info, 15);
  const bus = await startBus({ keyring: 'open' });
  const wizard = await start({ cloud: webex.cloud, env: { ...bus.env, ...display.env } });
  const { app, page, data } = wizard;
  await shortenLimits(wizard);
  const file = join(folder, 'users.csv');
  await writeFile(file, 'userPrincipalName,displayName\nada@x.example,Ada\np1@x.example,Someone\n');
  await answerDialogs(wizard, '', [file]);
  const elsewhere = await countingServer();
  const byToken = beHostile(webex, elsewhere.origin);
  const all = drawn(hostileAnswers, perRound * rounds);
  const [memoryBefore, codes, tokens]: [number, string[], string[]] = [await memoryOf(app), [], []];
  let [memory, accepted, slowest] = [0, 0, 0];

  for (let round = 0; round < rounds; round += 1) {
    const victims = [];
    for (const hostile of all.slice(round * perRound, (round + 1) * perRound)) {
      const attacked = await victimOf(wizard, webex, (token) => byToken.set(token, hostile));
      victims.push({ ...hostile, ...attacked });
    }
    const tests = await Promise.all(
      victims.map(({ id }) => timedCall(page, 'test.run', { id, write: true }, ['test.cancel', { id }])),
    );
    for (const [index, { id, at, token, kind, signedIn }] of victims.entries()) {
      const compared = at === 'all' || at === 'pages' ? await compare(wizard, id) : [];
      const lookedUp = at === 'all' || at === 'users' ? await lookUp(wizard, id) : [];
      const outcomes = [signedIn, tests[index] as TimedOutcome, ...compared, ...lookedUp];
      const about = `${kind} at ${at}, number ${round * perRound + index}`;
      for (const { channel, outcome, took } of outcomes) {
        expect(unexplainedIn(outcome), `${channel}: ${about}`).toEqual([]);
        expect(traceOf(token, JSON.stringify(outcome)), `${channel} shows the token: ${about}`).toBeUndefined();
        expect(took, `${channel}: ${about}`).toBeLessThan(longestCall);
        slowest = Math.max(slowest, took);
        const found = outcome.kind === 'failure' ? [outcome.code] : codesIn(outcome);
        codes.push(...found);
        accepted += found.length ? 0 : 1;
      }
      tokens.push(token);
    }
    memory = Math.max(memory, await memoryOf(app));
  }

  expect(await pollutionOf(app)).toEqual([]);
  expect(errorsIn(data)).toEqual([]);
  expect(tracesOf({ pid: app.process().pid, folder: data, printed: wizard.output() }, tokens)).toEqual([]);
  expect(elsewhere.requests, 'a redirect was followed').toEqual([]);
  for (const name of await readdir(join(data, 'setups')))
    expect((await stat(join(data, 'setups', name))).size).toBeLessThan(mostRecordBytes);
  expect(memory).toBeLessThan(mostMemory);
  expect(codes.length, 'the answers were hostile').toBeGreaterThan(all.length / 2);
  expect(accepted, 'some were harmless').toBeGreaterThan(0);

  // An honest answer is still understood.
  const { id, signedIn } = await victimOf(wizard, webex, () => undefined);
  expect(signedIn.outcome.kind).toBe('value');
  const { outcome } = await timedCall(page, 'test.run', { id, write: true });
  expect(outcome).toMatchObject({ kind: 'value', value: { lastTest: { outcome: 'passed' } } });
  elsewhere.close();
  report(info, {
    attack: 'Hostile servers',
    made: `${all.length} servers (${countsOf(all.map(({ kind }) => kind))})`,
    found: `${accepted} calls without a finding, else ${countsOf(codes)}; slowest call ${slowest} ms; memory ${memoryBefore} to ${memory} MB; no token kept`,
  });
});
