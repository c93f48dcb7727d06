import type { Failure, SetupSummary, SetupView, Space, TestAllProgress, TestAllResult } from '../../../shared/contract';
import { toFailure } from '../../core/lib/failure';
import { mapConcurrently } from '../../core/lib/map-concurrently';
import type { Setups } from '../../core/setup/setups';
import type { ConnectionTestService } from './connection-test-service';

/** So many tests run at the same time: one that waits for a slow answer does not hold up all others. */
const lanes = 2;

/** Runs the read-only connection test of every setup that has what it needs; each result goes into its record. */
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

  /** A run that is under way is ended first. A setup whose test fails to begin does not keep the others from theirs. */
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

  /** Ends what is under way; results that were complete by then are kept. */
  cancel(): void {
    this.#ending?.abort();
    this.#ending = null;
  }
}

function summaryOf(views: readonly SetupView[]): Pick<TestAllResult, 'passed' | 'clock'> {
  const tests = views.flatMap(({ lastTest }) => lastTest ?? []);
  const clock = tests.flatMap(({ checks }) => checks).find(({ id, state }) => id === 'clock' && state === 'warning');
  return {
    passed: tests.filter(({ outcome }) => outcome === 'passed' || outcome === 'warning').length,
    clock: clock?.failure ?? null,
  };
}
