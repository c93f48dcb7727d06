import { Stop } from './say.mjs';

const defaultRounds = 50;

/**
 * `--rounds=N`, `--seed=N`, and names of attacks to choose some.
 * @param newSeed gives the seed when none is named
 */
export function attackOptions(args, newSeed) {
  const number = (name) => {
    const text = args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
    if (text === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new Stop(`--${name} needs a number from 1 to 999999999, not “${text}”.`);
    return Number(text);
  };
  const unknown = args.filter((arg) => arg.startsWith('-') && !/^--(rounds|seed)=/.test(arg));
  if (unknown.length)
    throw new Stop(`Unknown: ${unknown.join(' ')}. There are --rounds=N, --seed=N, and names of attacks.`);
  return {
    rounds: number('rounds') ?? defaultRounds,
    seed: number('seed') ?? newSeed(),
    filters: args.filter((arg) => !arg.startsWith('-')),
  };
}

/** The table of a run in Markdown, from Playwright's report: a row for each attack, also for one that failed. */
export function attackTable(report, { rounds, seed }) {
  const rows = testsOf(report?.suites ?? []).map(({ title, test }) => {
    const [result] = test.results.slice(-1);
    const seconds = `${Math.round((result?.duration ?? 0) / 1000)} s`;
    const told = test.annotations
      .filter(({ type }) => type === 'attack')
      .map(({ description }) => JSON.parse(description));
    if (test.status === 'expected' && told.length)
      return told.map(({ attack, made, found }) => [attack, made, found, seconds]);
    return [[title, 'failed', firstLine(result?.error?.message ?? test.status), seconds]];
  });
  const lines = [['Attack', 'Made', 'Found', 'Time'], ['---', '---', '---', '---'], ...rows.flat()];
  const table = lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
  return `Seed ${seed}, rounds: ${rounds}.\n\n${table}\n`;
}

function testsOf(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, test }))),
    ...testsOf(inner),
  ]);
}

function firstLine(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Playwright colours its messages.
  return text.replace(/\u001b\[[\d;]*m/g, '').split('\n')[0] ?? '';
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}
