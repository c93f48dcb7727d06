import type { MessageId, MessageValues } from '../../../shared/texts/i18n';

/**
 * Passphrases that an attacker with the file tries in a second: a core manages about one scrypt of 2^18, and ten thousand
 * cores can be rented (zxcvbn's "offline, slow hashing" assumes the same).
 */
const guessesPerSecond = 10_000;
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

export interface Strength {
  readonly seconds: number;
  /** Of five steps, for the bar. */
  readonly step: 0 | 1 | 2 | 3 | 4;
}

/** The passphrase estimator. Its word lists exceed a megabyte, so they are loaded at the first use. */
export async function loadStrength(): Promise<(passphrase: string) => Strength> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const estimator = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase) => strengthOf(estimator.check(passphrase.slice(0, 200)).guesses);
}

/** Converts a number of guesses to the time that they take. */
function strengthOf(guesses: number): Strength {
  const seconds = guesses / guessesPerSecond;
  const step = seconds < hour ? 0 : seconds < 30 * day ? 1 : seconds < year ? 2 : seconds < 100 * year ? 3 : 4;
  return { seconds, step };
}

/** The time in one unit, rounded; null: more than a century. */
export function timeText(seconds: number): { id: MessageId; values?: MessageValues } | null {
  if (seconds >= 100 * year) return null;
  if (seconds < minute) return { id: 'backup.time.seconds' };
  const [id, unit] =
    seconds < hour
      ? (['backup.time.minutes', minute] as const)
      : seconds < 2 * day
        ? (['backup.time.hours', hour] as const)
        : seconds < year
          ? (['backup.time.days', day] as const)
          : (['backup.time.years', year] as const);
  return { id, values: { count: Math.round(seconds / unit) } };
}

const wordCount = 6;

/**
 * Six words of a list of 7,776 (the EFF's, as zxcvbn has it): 77 bits, drawn by the browser's generator for secrets. A number
 * beyond the last whole multiple is drawn again, so that every word is as likely.
 */
export async function suggestPassphrase(): Promise<string> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const list = dictionary['diceware-common'];
  return Array.from({ length: wordCount }, () => list[draw(list.length)] ?? '').join(' ');
}

/** A whole number below `limit`, every one as likely. */
function draw(limit: number): number {
  const highest = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const [number = highest] = crypto.getRandomValues(new Uint32Array(1));
    if (number < highest) return number % limit;
  }
}
