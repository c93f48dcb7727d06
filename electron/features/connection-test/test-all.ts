import type { Failure, SetupSummary, SetupView, Space, TestAllProgress, TestAllResult } from '../../../shared/contract';
import { limitedClaimOf } from '../../../shared/texts/test-claims';
import { toFailure } from '../../core/lib/failure';
import { mapConcurrently } from '../../core/lib/map-concurrently';
import type { Setups } from '../../core/setup/setups';
import type { ConnectionTestService } from './connection-test-service';

/** Number of parallel tests: one slow answer must not delay all others. */
const lanes = 2;

/**
 * Runs the connection test of every setup that has what it needs; each result goes into its record. It only reads: changes, even
 * of a user that does not exist, are for the setup that the administrator looks at. The result of an earlier check of write
 * access stays known.
 */
export class TestAll {
  readonly #setups: Setups;
  readonly #testing: Pick<ConnectionTestService, 'run'>;
  readonly #onProgress: (progress: TestAllProgress) => void;
  #ending: AbortController | null = null;

  constructor(
    setups: Setups,
    testing: Pick<ConnectionTestService, 'run'>,
    onProgress: (progress: TestAllProgress) => void,
  ) {
    this.#setups = setups;
    this.#testing = testing;
    this.#onProgress = onProgress;
  }

  /** Cancels a previous run first. Continues with the other setups when a test cannot start. */
  async run(space: Space): Promise<TestAllResult> {
    this.cancel();
    const ending = new AbortController();
    this.#ending = ending;
    const { setups } = await this.#setups.list(space);
    const todo = setups.filter(({ testable }) => testable);
    const views: SetupView[] = [];
    const notTested: { id: string; name: string; failure: Failure }[] = [];
    let done = 0;
    this.#onProgress({ done, total: todo.length });
    await mapConcurrently(lanes, todo, ending.signal, async ({ id, name }: SetupSummary) => {
      try {
        const view = await this.#testing.run(id, false, 'current', ending.signal);
        if (!ending.signal.aborted) views.push(view);
      } catch (thrown) {
        notTested.push({ id, name, failure: toFailure(thrown) });
      }
      done += 1;
      if (!ending.signal.aborted) this.#onProgress({ done, total: todo.length });
    });
    if (this.#ending === ending) this.#ending = null;
    return { cancelled: ending.signal.aborted, tested: views.length, ...summaryOf(views), notTested };
  }

  /** Cancels the run; complete results are kept. */
  cancel(): void {
    this.#ending?.abort();
    this.#ending = null;
  }
}

function summaryOf(views: readonly SetupView[]): Pick<TestAllResult, 'passed' | 'readingOnly' | 'clock'> {
  const tests = views.flatMap(({ lastTest }) => lastTest ?? []);
  const clock = tests.flatMap(({ checks }) => checks).find(({ id, state }) => id === 'clock' && state === 'warning');
  return {
    passed: tests.filter(({ outcome }) => outcome === 'passed' || outcome === 'warning').length,
    readingOnly: tests.filter((test) => limitedClaimOf(test) !== null).length,
    clock: clock?.failure ?? null,
  };
}
