import { Worker } from 'node:worker_threads';
import { Agent } from 'undici';
import { createHttp } from '../../electron/core/http/client';
import { runConnectionTest } from '../../electron/core/webex/connection-test/run';
import { authority, cloudAt, emptyList, me, orgId, token } from '../unit/core/http/servers';

/** Upper bound on the whole test, as a multiple of its slowest chain. */
const goal = 1.5;
const pairs = 60;
const warmUp = 10;

/** A healthy Webex in its own thread, so its work does not count. Answers after `delay` ms. */
const serverCode = `
const { parentPort, workerData: { key, cert, me, list, delay } } = require('node:worker_threads');
const server = require('node:https').createServer({ key, cert, noDelay: true }, (request, response) => {
  const write = request.method === 'PATCH';
  const body = write ? '{}' : request.url.includes('/people/me') ? me : list;
  const answer = () => response.writeHead(write ? 404 : 200, { 'content-type': 'application/json' }).end(body);
  delay ? setTimeout(answer, delay) : answer();
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

interface Case {
  readonly name: string;
  readonly delay: number;
  /** A new client for each run, so each run opens connections and negotiates TLS. */
  readonly cold: boolean;
}

const cases: readonly Case[] = [
  { name: 'new connections, answers after 30 ms', delay: 30, cold: true },
  { name: 'kept connections, answers after 30 ms', delay: 30, cold: false },
  { name: 'new connections, answers at once', delay: 0, cold: true },
  { name: 'kept connections, answers at once', delay: 0, cold: false },
];

/**
 * Compares the whole connection test (writing is off by default) with one chain of a raw undici request (connect, TLS,
 * the users query, its body). Both alternate in one process; the result is the median ratio. The server delays all requests
 * alike, so any of them is the slowest chain. Without delay the processor is the limit, so the same three requests with
 * raw undici, sent at once, are the second measure.
 * @returns whether the goal is met with delayed answers, as on a network
 */
async function run(): Promise<boolean> {
  const trusted = await authority();
  const certificate = await trusted.issue({ ip: ['127.0.0.1'] });
  let met = true;
  for (const one of cases) {
    const workerData = { ...certificate, me: JSON.stringify(me), list: JSON.stringify(emptyList), delay: one.delay };
    const worker = new Worker(serverCode, { eval: true, workerData });
    const port = await new Promise<number>((resolve) => worker.once('message', resolve));
    const { whole, chain, together } = await measure(one, `https://127.0.0.1:${port}`, trusted.ca);
    await worker.terminate();
    const ratio = quartiles(whole.map((ms, pair) => ms / (chain[pair] ?? ms)));
    if (one.delay > 0 && ratio.median > goal) met = false;
    console.log(`${one.name}: the whole test takes ${quartiles(whole).median.toFixed(1)} ms`);
    console.log(`  against its slowest raw chain: ${show(ratio)}${one.delay > 0 ? `; goal ${goal}` : ''}`);
    console.log(
      `  against its raw chains at once: ${show(quartiles(whole.map((ms, pair) => ms / (together[pair] ?? ms))))}`,
    );
  }
  return met;
}

/** Milliseconds of each round. The order rotates, so no measurement always follows the same other one. */
async function measure(one: Case, origin: string, ca: string) {
  const http = () => createHttp({ resolveProxy: async () => 'DIRECT', isOnline: () => true }, { ca: [ca] });
  const agent = () => new Agent({ connect: { ca } });
  const make = () => ({ http: http(), single: agent(), three: agent() });
  const kept = make();
  const rounds: number[][] = [];
  for (let round = 0; round < warmUp + pairs; round += 1) {
    const used = one.cold ? make() : kept;
    const all = [
      () => wholeTest(used.http, origin),
      () => rawChain(used.single, origin),
      () => rawTogether(used.three, origin),
    ];
    const times: number[] = [];
    for (let i = 0; i < all.length; i += 1) {
      const index = (round + i) % all.length;
      times[index] = await time(all[index]);
    }
    rounds.push(times);
    if (one.cold) await Promise.all([used.http.close(), used.single.destroy(), used.three.destroy()]);
  }
  await Promise.all([kept.http.close(), kept.single.destroy(), kept.three.destroy()]);
  const column = (index: number) => rounds.slice(warmUp).map((times) => times[index] ?? Number.NaN);
  return { whole: column(0), chain: column(1), together: column(2) };
}

function quartiles(list: readonly number[]) {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** The median, with the interquartile range as noise. */
function show({ low, median, high }: ReturnType<typeof quartiles>): string {
  return `${median.toFixed(2)} (half of the pairs ${low.toFixed(2)} to ${high.toFixed(2)})`;
}

async function time(work: (() => Promise<void>) | undefined): Promise<number> {
  const started = performance.now();
  await work?.();
  return performance.now() - started;
}

async function wholeTest(http: ReturnType<typeof createHttp>, origin: string): Promise<void> {
  const signal = new AbortController().signal;
  const input = { cloud: cloudAt(origin), orgId, token, write: false, signal, onProgress: () => {} };
  const { outcome } = await runConnectionTest(http, input);
  if (outcome !== 'passed') throw new Error(`The healthy server did not pass: ${outcome}`);
}

/** Sends all three requests of the test at once with raw undici; resolves with the slowest chain. */
async function rawTogether(agent: Agent, origin: string): Promise<void> {
  await Promise.all(
    ['/v1/people/me', usersPath(), `/v1/scim/${orgId}/Groups`].map((path) => rawChain(agent, origin, path)),
  );
}

function usersPath(): string {
  return `/v1/scim/${orgId}/Users?filter=userName+eq+%22${crypto.randomUUID()}%22`;
}

async function rawChain(agent: Agent, origin: string, path = usersPath()): Promise<void> {
  const headers = { authorization: `Bearer ${token.reveal()}`, accept: 'application/scim+json' };
  const { body } = await agent.request({ origin, path, method: 'GET', headers });
  await body.json();
}

process.exitCode = (await run()) ? 0 : 1;
