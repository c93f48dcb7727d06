import path from 'node:path';
import { Stop, say, seconds } from './say.mjs';

/** Far longer than the slowest benchmark takes: only one that hangs reaches it. */
const defaultLimitMs = 20 * 60_000;

/**
 * Runs every benchmark, also after one that fails, throws or hangs, and lists how each ended.
 * `runOne(file, signal)` resolves to an exit code, and stops when the signal is aborted. Resolves to the worst exit code.
 */
export async function runBenches(files, runOne, limitMs = defaultLimitMs) {
  const outcomes = [];
  for (const file of files) {
    say(`\n${file}`);
    const from = Date.now();
    const code = await guarded(runOne, file, limitMs);
    outcomes.push({ code, line: `${code === 0 ? 'reached its goals' : 'FAILED'}  ${file} (${seconds(from)})` });
  }
  say('');
  for (const { line } of outcomes) say(line);
  return Math.max(0, ...outcomes.map(({ code }) => code));
}

/** The benchmarks whose path contains one of the given filters; all of them without a filter. */
export function selectBenches(files, filters) {
  const benches = files.filter((file) => /\.bench\.(ts|mjs)$/.test(file));
  const selected = benches.filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));
  if (selected.length > 0) return selected;
  const names = benches.map((file) => path.basename(file)).join(', ');
  throw new Stop(`No benchmark matches ${filters.join(', ')}. There are: ${names}`);
}

async function guarded(runOne, file, limitMs) {
  const limit = AbortSignal.timeout(limitMs);
  try {
    return await runOne(file, limit);
  } catch (error) {
    say(limit.aborted ? `Stopped after ${limitMs / 1000} s.` : error.message);
    return 1;
  }
}
