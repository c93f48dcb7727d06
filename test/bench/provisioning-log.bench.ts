import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { LogReader } from '../../electron/features/provisioning-log/worker/client';
import { logCsv, logJson } from '../fixtures/provisioning-logs';
import { inOwnProcess, middle, range } from './support/own-process';

/** Upper bound on reading a log in the worker, its start included, as a multiple of parsing the file alone. */
const goal = 3;
const many = 100_000;
const rounds = 7;

/** Runs only the parsers that the app uses: on the stream of the CSV file, and on the whole text of the JSON file. */
async function onlyParsing(file: string): Promise<number> {
  const from = performance.now();
  let events = 0;
  if (file.endsWith('.json')) events = (JSON.parse(await readFile(file, 'utf8')) as unknown[]).length;
  else {
    await new Promise<void>((done, failed) => {
      Papa.parse<string[]>(createReadStream(file, { encoding: 'utf8' }), {
        chunk: ({ data }) => {
          events += data.length;
        },
        complete: () => done(),
        error: failed,
      });
    });
  }
  if (events < many) throw new Error(`Only ${events} events in ${file}`);
  return performance.now() - from;
}

/** From the start of the thread to the summary. */
async function whole(file: string): Promise<number> {
  const from = performance.now();
  const reader = new LogReader(pathToFileURL(resolve('build/provisioning-log-worker.js')), () => undefined);
  const { events } = await reader.read([file]);
  const ms = performance.now() - from;
  await reader.close();
  if (events !== many) throw new Error(`${events} events, not ${many}`);
  return ms;
}

async function bench(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'provisioning-log-bench-'));
  let met = true;
  try {
    for (const [name, write] of [
      ['log.csv', logCsv],
      ['log.json', logJson],
    ] as const) {
      const file = join(folder, name);
      await writeFile(file, write(many));
      const parsing: number[] = [];
      const reading: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        parsing.push(await inOwnProcess<number>('parsing', [file]));
        reading.push(await inOwnProcess<number>('whole', [file]));
      }
      const ratios = reading.map((ms, round) => ms / (parsing[round] ?? ms));
      console.log(`${name}: ${many} events, ${Math.round((await stat(file)).size / 1e6)} MB`);
      console.log(`  only parsing: ${range(parsing, 0)} ms; reading in the worker: ${range(reading, 0)} ms`);
      console.log(`  ratio: ${range(ratios, 2)}; goal ${goal}`);
      met &&= middle(ratios) <= goal;
    }
    return met;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const [, , what, file = ''] = process.argv;
if (what) console.log(JSON.stringify(await (what === 'parsing' ? onlyParsing(file) : whole(file))));
else process.exitCode = (await bench()) ? 0 : 1;
