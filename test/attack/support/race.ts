import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type { PageChannel } from '../../../shared/contract';
import { type RaceOperation, raceOperations } from './race-operations';

/** Operations that begin at the same time, or so many milliseconds after each other. */
export interface Race {
  readonly runners: readonly { readonly operation: RaceOperation; readonly afterMs: number }[];
  /** How far the setup is brought before the race. */
  readonly advance: number;
}

const runner = fc.record({
  operation: fc.constantFrom(...raceOperations),
  afterMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(30), fc.nat(600)),
});

/** Pairs and triples of different operations. */
export const race: fc.Arbitrary<Race> = fc.record({
  runners: fc.uniqueArray(runner, { minLength: 2, maxLength: 3, selector: ({ operation }) => operation.name }),
  advance: fc.nat(4),
});

export function nameOf({ runners }: Pick<Race, 'runners'>): string {
  return runners.map(({ operation }) => operation.name).join(' + ');
}

/** How a call of a race ended: `''` for an answer, the code of its failure, or what was thrown. */
export interface RaceEnding {
  readonly channel: PageChannel;
  readonly text: string;
}

const hungMs = 60_000;

/** Runs a race in the page. A sign-in that waits is cancelled after a while; every other call has to end by itself. */
export function run(page: Page, { runners }: Race, id: string, number: number): Promise<RaceEnding[]> {
  const plans = runners.map(({ operation, afterMs }) => ({ afterMs, calls: operation.calls({ id }, number) }));
  return page.evaluate(inPage, { plans, hungMs });
}

interface Plans {
  readonly plans: readonly {
    readonly afterMs: number;
    readonly calls: readonly (readonly [PageChannel, unknown])[];
  }[];
  readonly hungMs: number;
}

async function inPage({ plans, hungMs: limit }: Plans): Promise<RaceEnding[]> {
  const bridge = window.bridge as unknown as Record<string, (request: unknown) => Promise<unknown>>;
  const wait = (ms: number) => new Promise<'late'>((done) => setTimeout(done, ms, 'late'));
  const one = async (channel: PageChannel, request: unknown): Promise<RaceEnding> => {
    try {
      const answer = await Promise.race([bridge[channel]?.(request), wait(limit)]);
      if (answer === 'late') return { channel, text: 'hung' };
      const { failure } = Object(answer) as { failure?: { code?: string } };
      return { channel, text: failure?.code ?? '' };
    } catch (thrown) {
      return { channel, text: `thrown: ${thrown}` };
    }
  };
  const endings = plans.map(async ({ afterMs, calls }) => {
    await wait(afterMs);
    const ended: RaceEnding[] = [];
    for (const [channel, request] of calls) ended.push(await one(channel, request));
    return ended;
  });
  const timer = setTimeout(() => void bridge['signIn.cancel']?.(undefined), limit / 2);
  const all = await Promise.all(endings);
  clearTimeout(timer);
  return all.flat();
}
