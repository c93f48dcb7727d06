import process from 'node:process';
import type { TestInfo } from '@playwright/test';
import fc, { type Arbitrary } from 'fast-check';

/** How often each attack repeats its work. `npm test` makes one round, `npm run attack` the number of its option. */
export const rounds = Number(process.env.ATTACK_ROUNDS ?? 1);

/** The same seed makes the same attack. */
export const seed = Number(process.env.ATTACK_SEED ?? 1);

/** Values drawn with the seed, always the same ones for the same count. */
export function drawn<T>(arbitrary: Arbitrary<T>, count: number): T[] {
  return fc.sample(arbitrary, { seed, numRuns: count });
}

/** A row of the table that `npm run attack` prints. */
export interface AttackRow {
  readonly attack: string;
  /** What was made, with its number, for example “300 kills”. */
  readonly made: string;
  /** What was found to hold, with its numbers. */
  readonly found: string;
}

/** Adds a row to the table. Call it at the end of the attack: a failed one gets its row from the failure. */
export function report(info: TestInfo, row: AttackRow): void {
  info.annotations.push({ type: 'attack', description: JSON.stringify(row) });
}

/** A minute and a half, or another time, and this many seconds for each round. */
export function allow(info: TestInfo, secondsOfRound: number, secondsBeside = 90): void {
  info.setTimeout((secondsBeside + secondsOfRound * rounds) * 1000);
}
