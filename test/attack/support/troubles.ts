import { expect, type TestInfo } from '@playwright/test';
import fc from 'fast-check';
import type { AttackedApp } from './attacked-app';
import { type Operation, operations } from './operations';
import { prepare } from './prepare';
import { drawn, report, rounds } from './rounds';

/** Something that an operation needs, and that stops working and works again later. */
export interface Trouble {
  readonly name: string;
  begin(): void | Promise<void>;
  end(): void | Promise<void>;
  /** Meeting it takes half a minute: few rounds leave it out. */
  readonly slow?: true;
  /** It is over only when the app was started again, and the app says so. */
  readonly untilRestart?: true;
  /** The failures that explain it. */
  readonly expected: RegExp;
  /** The operations that it can hinder. */
  hinders(operation: Operation): boolean;
}

/**
 * Meets every operation with every trouble (in few rounds, with some): it is done or refused with a reason, and what was
 * refused works once the trouble is over. Then the app is killed, and everything acknowledged has to be there.
 */
export async function meetTroubles(
  attacked: AttackedApp,
  attack: string,
  troubles: readonly Trouble[],
  info: TestInfo,
): Promise<void> {
  const all = troubles.flatMap((trouble) =>
    operations.filter((operation) => trouble.hinders(operation)).map((operation) => ({ trouble, operation })),
  );
  const quick = all.filter(({ trouble }) => !trouble.slow);
  const chosen = rounds < 10 ? drawn(fc.constantFrom(...quick), 4 * rounds) : all;
  let refused = 0;
  for (const { trouble, operation } of chosen) {
    await attacked.begin();
    const prepared = await prepare(attacked, operation);
    attacked.expected = trouble.expected;
    await trouble.begin();
    const ending = await attacked.run(prepared);
    await trouble.end();
    if (ending === 'refused') refused += 1;
    if (ending === 'refused' && !trouble.untilRestart) {
      attacked.expected = null;
      const again = await attacked.run(prepared);
      if (again !== 'done') attacked.faults.push(`${operation.name} is not possible again after: ${trouble.name}`);
    }
    await attacked.finish();
    attacked.expected = null;
  }
  await attacked.end();
  expect(refused).toBeGreaterThan(0);
  const codes = [...attacked.refusals].map(([code, count]) => `${code} ${count}`).join(', ');
  report(info, {
    attack,
    made: `${chosen.length} operations met trouble (${[...new Set(chosen.map(({ trouble }) => trouble.name))].join(', ')})`,
    found: `${refused} refused (${codes}), and possible again afterwards; ${attacked.verdict()}`,
  });
}
