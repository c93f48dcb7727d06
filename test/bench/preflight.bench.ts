import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { PreflightWorker } from '../../electron/features/preflight/worker/client';
import type { Answer, Job, JobRequest } from '../../electron/features/preflight/worker/messages';
import type { MappingSource, PreflightQuery } from '../../shared/contract';
import { PreflightPeople } from '../fixtures/preflight-people';
import { inOwnProcess, middle, range } from './support/own-process';

/** Upper bound on the whole comparison, as a multiple of parsing its files alone. */
const goalParsing = 2.5;
/** Upper bound on the time for ten times as many people, as a multiple. */
const goalGrowth = 11;
/** Upper bound in megabytes on the growth of the process. */
const goalMemory = 900;
/** Upper bound in milliseconds on the answer time of the main thread. */
const goalDelay = 100;
const goalQuery = 100;
const rounds = 5;
const many = 1_000_000;

interface Measured {
  readonly ms: number;
  /** Megabytes: the process's peak, less its use before the comparison. */
  readonly grown: number;
  readonly delay: number;
  readonly queries: readonly { readonly name: string; readonly ms: number }[];
}

const source: MappingSource = { kind: 'attribute', name: 'userPrincipalName' };
const searches: readonly (readonly [string, Partial<PreflightQuery>])[] = [
  ['the first page', {}],
  ['a page in the middle', { offset: many / 2 }],
  ['one verdict', { verdict: 'duplicates', offset: 50_000 }],
  ['a rare address', { search: 'lovelace99999' }],
  ['a search without a match', { search: 'nobody at all' }],
  ['a name', { search: 'müller' }],
  ['a search that matches everyone', { search: 'contoso' }],
  ['one letter', { search: 'a' }],
  ['the next letter typed', { search: 'ad' }],
  ['a search within a verdict', { search: '99', verdict: 'cannot' }],
];

/** Runs only the parser that the app uses, as its documentation recommends. */
async function onlyParsing(files: readonly string[]): Promise<Measured> {
  const from = performance.now();
  for (const file of files) {
    let rows = 0;
    await new Promise<void>((done, failed) => {
      Papa.parse<string[]>(createReadStream(file, { encoding: 'utf8' }), {
        chunk: ({ data }) => {
          rows += data.length;
        },
        complete: () => done(),
        error: failed,
      });
    });
    if (rows < 1_000) throw new Error(`Only ${rows} rows in ${file}`);
  }
  return { ms: performance.now() - from, grown: 0, delay: 0, queries: [] };
}

async function whole([entra = '', webex = '']: readonly string[]): Promise<Measured> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const lag = monitorEventLoopDelay({ resolution: 5 });
  const worker = new PreflightWorker(pathToFileURL(resolve('build/preflight-worker.js')));
  const must = async <J extends Job>(job: J, request: JobRequest<J>): Promise<Answer<J>> => {
    const result = await worker.do(job, request);
    if (!result.ok) throw new Error(`${job}: ${JSON.stringify(result.failure)}`);
    return result.value;
  };
  lag.enable();
  const from = performance.now();
  await must('entraFile', { path: entra, source });
  await must('webexFile', { path: webex });
  const { counts, people } = await must('match', { source });
  const ms = performance.now() - from;
  const expected = people * 0.64;
  if (counts.matches !== expected) throw new Error(`${counts.matches} matches, not ${expected}`);
  const queries: { name: string; ms: number }[] = [];
  for (const [name, query] of searches) {
    const asked = performance.now();
    await must('query', { verdict: 'all', search: '', offset: 0, limit: 50, ...query });
    queries.push({ name, ms: performance.now() - asked });
  }
  lag.disable();
  await worker.close();
  // The interval of the timer is 5 ms.
  const delay = lag.max / 1e6;
  return { ms, grown: process.resourceUsage().maxRSS / 1024 - before / 1e6, delay, queries };
}

async function bench(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'preflight-bench-'));
  try {
    const files = (count: number) => ['entra', 'webex'].map((name) => join(folder, `${name}-${count}.csv`));
    for (const count of [many / 10, many]) {
      const [entra = '', webex = ''] = files(count);
      const people = new PreflightPeople(count);
      people.writeEntra(entra);
      people.writeWebex(webex);
      const [one, other] = [await stat(entra), await stat(webex)];
      const size = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
      console.log(
        `${count} people in Entra's file (${size(one.size)}), ${people.webexCount} in Webex's (${size(other.size)})`,
      );
    }
    const parsing: number[] = [];
    const large: Measured[] = [];
    const small: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) {
      small.push(await inOwnProcess<Measured>('whole', files(many / 10)));
      parsing.push((await inOwnProcess<Measured>('parsing', files(many))).ms);
      large.push(await inOwnProcess<Measured>('whole', files(many)));
    }
    const ratios = large.map(({ ms }, round) => ms / (parsing[round] ?? ms));
    const growth = large.map(({ ms }, round) => ms / (small[round]?.ms ?? ms));
    const memory = large.map(({ grown }) => grown);
    const delay = large.map((one) => one.delay);
    console.log(
      `only parsing: ${range(parsing, 0)} ms; the whole comparison: ${range(
        large.map(({ ms }) => ms),
        0,
      )} ms`,
    );
    console.log(`ratio: ${range(ratios, 2)}; goal ${goalParsing}`);
    console.log(`ten times as many people take ${range(growth, 2)} times as long; goal ${goalGrowth}`);
    console.log(`peak memory grows by ${range(memory, 0)} MB; goal ${goalMemory}`);
    console.log(`the other thread waits ${range(delay, 0)} ms at the longest; goal ${goalDelay}`);
    const slowest = searches.map(([name], index) => ({
      name,
      ms: large.map(({ queries }) => queries[index]?.ms ?? 0),
    }));
    for (const { name, ms } of slowest) console.log(`  ${name}: ${range(ms, 1)} ms`);
    const queries = slowest.every(({ ms }) => middle(ms) <= goalQuery);
    console.log(`every query within ${goalQuery} ms: ${queries ? 'yes' : 'no'}`);
    const met = [
      middle(ratios) <= goalParsing,
      middle(growth) <= goalGrowth,
      Math.max(...memory) < goalMemory,
      // Uses the median round: other load on the computer can delay a single round.
      middle(delay) <= goalDelay,
      queries,
    ];
    return met.every(Boolean);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const [, , what, ...files] = process.argv;
if (what) console.log(JSON.stringify(await (what === 'parsing' ? onlyParsing(files) : whole(files))));
else process.exitCode = (await bench()) ? 0 : 1;
