import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyApp, probedApp } from './support/copied-apps';
import { middle } from './support/own-process';
import { startApp } from './support/start-app';
import { type Moment, type Moments, momentsOfStart } from './support/start-probe';

/** Upper bound on the start page's time, as a multiple of an empty window of the same runtime. */
const goal = 1.3;
const pairs = 12;

/** What happens between two moments; an empty window has no code, so there the fourth to last and what follows are one. */
const phases: readonly (readonly [name: string, from: Moment | null, to: Moment])[] = [
  ['Chromium and Node begin', null, 'main script begins'],
  ['the main script runs', 'main script begins', 'main script has run'],
  ['Electron becomes ready', 'main script has run', 'Electron is ready'],
  ['a window is made, and its page asked for', 'Electron is ready', 'page is asked for'],
  ['the process of the page begins', 'page is asked for', 'page arrives'],
  ['the page asks for its code', 'page arrives', 'code is asked for'],
  ['the main process reads it', 'code is asked for', 'code is given'],
  ['Chromium receives and compiles it', 'code is given', 'code begins to run'],
  ['it runs', 'code begins to run', 'code has run'],
  ['React renders the page', 'code has run', 'heading is in the page'],
  ['the page is painted', 'heading is in the page', 'heading is painted'],
];

/** Milliseconds from starting the process to a page with a heading, each time on a new folder. */
async function start(binary: string, data: string): Promise<number> {
  const { page, from, kill } = await startApp(binary, data);
  try {
    await page.getByRole('heading', { level: 1 }).waitFor();
    return performance.now() - from;
  } finally {
    await kill();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts both in turn. The first pair is discarded: it loads both from the disk. */
async function inPairs<T>(measure: (binary: string) => Promise<T>, empty: string, app: string) {
  const found: { app: T; empty: T }[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) found.push({ empty: await measure(empty), app: await measure(app) });
  return found.slice(1);
}

/** The middle length of each phase in milliseconds, with the middle half. */
function printPhases(starts: readonly { app: Moments; empty: Moments }[]): void {
  const lengths = (of: 'app' | 'empty', from: Moment | null, to: Moment) =>
    starts
      .map((one) => (one[of][to] ?? Number.NaN) - (from ? (one[of][from] ?? Number.NaN) : 0))
      .filter((length) => !Number.isNaN(length))
      .sort((a, b) => a - b);
  const shown = (sorted: readonly number[]) => {
    const [low, mid, high] = [0.25, 0.5, 0.75].map((part) => sorted[Math.floor(sorted.length * part)]?.toFixed(0));
    return (mid === undefined ? '' : `${mid} (${low} to ${high})`).padStart(20);
  };
  console.log(
    `\n${'phases of a start, in milliseconds'.padEnd(44)}${'an empty window'.padStart(20)}${'this app'.padStart(20)}`,
  );
  const row = (name: string, from: Moment | null, to: Moment) =>
    console.log(name.padEnd(44) + shown(lengths('empty', from, to)) + shown(lengths('app', from, to)));
  for (const [name, from, to] of phases) row(name, from, to);
  row('the page arrives, until its heading is there', 'page arrives', 'heading is in the page');
  row('all until the heading is there', null, 'heading is in the page');
}

const packaged = process.env.WEBEX_ENTRA_SETUP_APP ?? '';
const folder = await mkdtemp(join(tmpdir(), 'cold-start-'));
try {
  const data = join(folder, 'data');
  const empty = await emptyApp(packaged, join(folder, 'empty'));
  const times = await inPairs((binary) => start(binary, data), empty, packaged);
  const ratios = times.map(({ app, empty }) => app / empty).sort((a, b) => a - b);
  const ratio = middle(ratios);
  console.log(`an empty window: ${middle(times.map((time) => time.empty)).toFixed(0)} ms`);
  console.log(`a usable start page: ${middle(times.map((time) => time.app)).toFixed(0)} ms`);
  console.log(
    `ratio: ${ratio.toFixed(2)} (half of the pairs ${ratios[3]?.toFixed(2)} to ${ratios[9]?.toFixed(2)}); goal ${goal}`,
  );
  process.exitCode = ratio <= goal ? 0 : 1;
  const probed = {
    empty: await emptyApp(packaged, join(folder, 'probed-empty'), { probed: true }),
    app: await probedApp(packaged, join(folder, 'probed-app')),
  };
  printPhases(await inPairs((binary) => momentsOfStart(binary, data), probed.empty, probed.app));
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
