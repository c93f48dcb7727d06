import { describe, expect, it, vi } from 'vitest';
import { Token } from '../../../../electron/core/tokens/token';
import type { PreflightPorts } from '../../../../electron/features/preflight/preflight-service';
import type { PreflightView } from '../../../../shared/contract';
import { type PreflightBench, preflightBenches, readableSetup } from './preflight-bench';

// Takes long: `npm run check` leaves it out.

const orgA = 'a35bfbc6-ccbd-4a17-a488-72ff46c5420c';
const orgB = 'b35bfbc6-ccbd-4a17-a488-72ff46c5420c';
const entraCsv = 'userPrincipalName,displayName\nada@example.com,Ada\n';
const webexCsv = 'First Name,User ID/Email (Required)\nAda,ada@example.com\n';
const empty: PreflightView = { entra: null, webex: null, summary: null };

const newBench = preflightBenches();
let on: PreflightBench;

async function start(ports: Partial<PreflightPorts> = {}) {
  on = await newBench(ports);
}
const readable = (orgId = orgA) => readableSetup(on, orgId);

/** Reads the first two people of four and is cancelled before the others; answers when all has ended. */
async function partlyRead(id: string): Promise<void> {
  const reading = on.service.readWebex(id);
  (await on.page()).answer(['a@x.example', 'b@x.example'], 4);
  await on.page();
  on.service.cancel();
  await expect(reading).rejects.toMatchObject({ failure: { code: 'preflight.cancelled' } });
}

/** A setup whose list of Entra is chosen. */
async function withEntraList(): Promise<string> {
  await start({ chooseUsersFile: async () => path });
  const path = await on.file('entra.csv', entraCsv);
  const id = await readable();
  await on.service.chooseEntra(id);
  return id;
}

async function expectNotCompared(id: string): Promise<void> {
  await expect(on.service.compare(id)).rejects.toMatchObject({ failure: { code: 'people.incomplete' } });
  const { record } = await on.setups.record(id);
  expect(record.events.map(({ type }) => type)).not.toContain('preflighted');
}

describe('reading from Webex', () => {
  it('continues where it was cancelled', async () => {
    await start();
    const id = await readable();
    await partlyRead(id);
    expect((await on.service.open(id)).webex).toEqual({
      from: 'webex',
      read: { people: 2, unreadable: 0, announced: 4, complete: false },
    });
    const rest = on.service.readWebex(id);
    const page = await on.page();
    expect(page).toMatchObject({ orgId: orgA, start: 3 });
    page.answer(['c@x.example', 'd@x.example'], 4);
    expect((await rest).webex).toMatchObject({ read: { people: 4, complete: true } });
  });

  it('needs an Org ID', async () => {
    await start();
    const { id } = await on.setups.create('real');
    await expect(on.service.readWebex(id)).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
    expect(on.asked).toEqual([]);
  });

  it('begins anew with another Org ID, and what was read of the first one is gone at once', async () => {
    await start();
    const id = await readable();
    await partlyRead(id);
    await on.setOrgId(id, orgB);
    expect(await on.service.open(id)).toEqual(empty);
    const reading = on.service.readWebex(id);
    const page = await on.page();
    expect(page).toMatchObject({ orgId: orgB, start: 1 });
    page.answer(['z@x.example'], 1);
    (await on.page()).answer([], 1);
    expect((await reading).webex).toMatchObject({ read: { people: 1, complete: true } });
  });

  it('discards all people whom it read completely with another Org ID', async () => {
    await start();
    const id = await readable();
    const reading = on.service.readWebex(id);
    (await on.page()).answer(['a@x.example'], 1);
    (await on.page()).answer([], 1);
    expect((await reading).webex).toMatchObject({ read: { complete: true } });
    await on.setOrgId(id, orgB);
    expect(await on.service.open(id)).toEqual(empty);
  });

  it('continues with the new token after another sign-in', async () => {
    await start();
    const id = await readable();
    await partlyRead(id);
    await on.signIn(id, 'new token');
    const reading = on.service.readWebex(id);
    const page = await on.page();
    expect(page).toMatchObject({ orgId: orgA, start: 3, token: 'new token' });
    page.answer(['c@x.example', 'd@x.example'], 4);
    await reading;
  });

  it('uses the new token from the next page on when it changes meanwhile', async () => {
    await start();
    const id = await readable();
    const reading = on.service.readWebex(id);
    const first = await on.page();
    await on.signIn(id, 'new token');
    first.answer(['a@x.example', 'b@x.example'], 4);
    const second = await on.page();
    expect([first.token, second.token]).toEqual(['token', 'new token']);
    second.answer(['c@x.example', 'd@x.example'], 4);
    expect((await reading).webex).toMatchObject({ read: { people: 4 } });
  });

  it.each([
    ['before the last page', 4],
    ['during the last page', 2],
  ])('ends when the Org ID changes %s, and keeps no users', async (_, total) => {
    await start();
    const id = await readable();
    const reading = on.service.readWebex(id);
    const ended = expect(reading).rejects.toMatchObject({ failure: { code: 'preflight.orgIdChanged' } });
    const page = await on.page();
    await on.setOrgId(id, orgB);
    page.answer(['a@x.example', 'b@x.example'], total);
    await ended;
    expect(on.asked).toHaveLength(1);
    expect(await on.service.open(id)).toEqual(empty);
  });

  it('ends with the token: one that was forgotten meanwhile is not used for another page', async () => {
    await start();
    const id = await readable();
    const reading = on.service.readWebex(id);
    const ended = expect(reading).rejects.toMatchObject({ failure: { code: 'keychain.empty' } });
    const page = await on.page();
    await on.vault.forget({ id, space: 'real' });
    await on.setups.append(id, { type: 'tokenForgotten' });
    page.answer(['a@x.example', 'b@x.example'], 4);
    await ended;
    expect(on.asked).toHaveLength(1);
    expect((await on.service.open(id)).webex).toMatchObject({ read: { people: 2, complete: false } });
  });

  it('belongs to one setup: another one that is opened meanwhile stays empty and receives no progress', async () => {
    await start();
    const [one, other] = [await readable(), await readable(orgB)];
    const reading = on.service.readWebex(one);
    const ended = expect(reading).rejects.toMatchObject({ failure: { code: 'preflight.cancelled' } });
    (await on.page()).answer(['a@x.example', 'b@x.example'], 4);
    const second = await on.page();
    const progressBefore = on.progress.length;
    const opened = on.service.open(other);
    second.answer(['c@x.example', 'd@x.example'], 4);
    await ended;
    expect(await opened).toEqual(empty);
    expect(await on.service.open(other)).toEqual(empty);
    expect(on.progress).toHaveLength(progressBefore);
  });

  it('does not begin when the keychain answers only after another setup was opened', async () => {
    await start();
    const [one, other] = [await readable(), await readable(orgB)];
    let answer: (token: Token) => void = () => undefined;
    const asked = vi.spyOn(on.vault, 'read').mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const reading = on.service.readWebex(one);
    const ended = expect(reading).rejects.toMatchObject({ failure: { code: 'preflight.cancelled' } });
    await expect.poll(() => asked.mock.calls.length).toBe(1);
    await on.service.open(other);
    answer(new Token('token'));
    await ended;
    expect(on.asked).toEqual([]);
    expect(await on.service.open(other)).toEqual(empty);
  });

  it('runs one job at a time: a new job cancels it and runs next', async () => {
    await start({ chooseUsersFile: async () => path });
    const path = await on.file('webex.csv', webexCsv);
    const id = await readable();
    const first = on.service.readWebex(id);
    const cancelled = expect(first).rejects.toMatchObject({ failure: { code: 'preflight.cancelled' } });
    (await on.page()).answer(['a@x.example', 'b@x.example'], 4);
    await on.page();
    const second = on.service.readWebex(id);
    const cancelledToo = expect(second).rejects.toMatchObject({ failure: { code: 'preflight.cancelled' } });
    await cancelled;
    expect(await on.page()).toMatchObject({ start: 3 });
    await on.service.chooseWebex(id);
    await cancelledToo;
    expect((await on.service.open(id)).webex).toMatchObject({ from: 'file', file: { people: 1 } });
  });

  it('of which nothing came although users were announced fails, and is not compared', async () => {
    const id = await withEntraList();
    const reading = on.answerAll(on.service.readWebex(id), () => [[], 8]);
    const failure = { code: 'people.incomplete', detail: { announced: 8, given: 0 } };
    await expect(reading).rejects.toMatchObject({ failure });
    expect((await on.service.open(id)).webex).toMatchObject({ read: { people: 0, announced: 8, complete: false } });
    await expectNotCompared(id);
  });

  it('without anyone fails, since even the account of the token is missing, and is not compared', async () => {
    const id = await withEntraList();
    const reading = on.answerAll(on.service.readWebex(id), () => [[], 0]);
    await expect(reading).rejects.toMatchObject({ failure: { code: 'people.none' } });
    await expectNotCompared(id);
  });

  it('that was cancelled is not compared', async () => {
    await start({ chooseUsersFile: async () => path });
    const path = await on.file('entra.csv', entraCsv);
    const id = await readable();
    await partlyRead(id);
    await on.service.chooseEntra(id);
    const detail = { announced: 4, given: 2 };
    await expect(on.service.compare(id)).rejects.toMatchObject({ failure: { code: 'people.incomplete', detail } });
  });

  it('of which little is missing is compared; result and record say how many were announced and how many came', async () => {
    const id = await withEntraList();
    await on.answerAll(on.service.readWebex(id), ({ start }) => [start <= 1 ? ['a@x.example', 'b@x.example'] : [], 3]);
    const shortfall = { announced: 3, given: 2 };
    expect((await on.service.compare(id)).summary).toMatchObject({ webexPeople: 2, shortfall });
    const { record } = await on.setups.record(id);
    expect(record.events.at(-1)).toMatchObject({ type: 'preflighted', shortfall });
    expect((await on.setups.view(id)).comparison).toMatchObject({ shortfall, outdated: null });
  });

  it('that is whole is compared without such numbers', async () => {
    const id = await withEntraList();
    await on.answerAll(on.service.readWebex(id), ({ start }) => [start <= 1 ? ['a@x.example', 'b@x.example'] : [], 2]);
    expect((await on.service.compare(id)).summary).not.toHaveProperty('shortfall');
    const { record } = await on.setups.record(id);
    expect(record.events.at(-1)).not.toHaveProperty('shortfall');
  });

  it('keeps what was read when Webex fails, and reports the reason', async () => {
    await start();
    const id = await readable();
    const reading = on.service.readWebex(id);
    const ended = expect(reading).rejects.toMatchObject({ failure: { code: 'net.timeout' } });
    (await on.page()).answer(['a@x.example', 'b@x.example'], 4);
    (await on.page()).fail({ code: 'net.timeout' });
    await ended;
    expect((await on.service.open(id)).webex).toMatchObject({ read: { people: 2, complete: false } });
  });
});
