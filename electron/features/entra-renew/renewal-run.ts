import { setTimeout as delay } from 'node:timers/promises';
import type {
  EntraRenewFlow,
  Failure,
  PlannedWrite,
  RenewRun,
  RenewStep,
  WriteDecision,
} from '../../../shared/contract';
import type { Job } from '../../core/microsoft/look/answers';
import { type RunState, runState } from '../../core/microsoft/renew/job';
import type { RenewState } from '../../core/microsoft/renew/state';
import { isEnd, stepOf } from '../../core/microsoft/renew/state';

/** One renewal of one setup while it runs: what the page shows of it, and how the page answers. */
export class RenewalRun {
  readonly #controller = new AbortController();
  readonly #onChanged: () => void;
  #flow: EntraRenewFlow = { at: 'finding' };
  #answer: ((decision: WriteDecision) => void) | null = null;
  #wake = new AbortController();
  #step: RenewStep = 'save';

  constructor(onChanged: () => void) {
    this.#onChanged = onChanged;
  }

  get flow(): EntraRenewFlow {
    return this.#flow;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  set(flow: EntraRenewFlow): void {
    this.#flow = flow;
    this.#onChanged();
  }

  fail(failure: Failure): void {
    this.set(this.signal.aborted ? { at: 'cancelled' } : { at: 'stopped', step: null, failure });
  }

  show(state: RenewState): void {
    if (!isEnd(state)) this.#step = stepOf(state);
    const flow = flowOf(state, this.#step);
    if (flow) this.set(flow);
  }

  /** @throws the reason of the abort when the run is cancelled meanwhile */
  decide(writes: readonly PlannedWrite[]): Promise<WriteDecision> {
    return new Promise((resolve, reject) => {
      const end = () => reject(this.signal.reason);
      if (this.signal.aborted) return end();
      this.signal.addEventListener('abort', end, { once: true });
      this.#answer = (decision) => {
        this.signal.removeEventListener('abort', end);
        resolve(decision);
      };
      this.set({ at: 'deciding', step: this.#step, writes });
    });
  }

  answer(decision: WriteDecision): void {
    this.#answer?.(decision);
    this.#answer = null;
  }

  /** Resolves after that time, when the run is cancelled, or when the page wants to look now. */
  async sleep(milliseconds: number): Promise<void> {
    this.#wake = new AbortController();
    const signal = AbortSignal.any([this.signal, this.#wake.signal]);
    await delay(milliseconds, undefined, { signal, ref: false }).catch(() => {});
  }

  lookNow(): void {
    this.#wake.abort();
  }

  cancel(): void {
    this.#controller.abort();
  }
}

/** Null: a decision is shown when there is something to decide about. */
function flowOf(state: RenewState, step: RenewStep): EntraRenewFlow | null {
  if (isEnd(state)) return state.at === 'later' ? { at: 'later', run: runView(state.run) } : state;
  if (state.at === 'decideSave' || state.at === 'decideStart') return null;
  if (state.at !== 'watch') return { at: 'working', step };
  return { at: 'watching', until: new Date(state.until).toISOString(), run: seen(state.job, state.changedAt) };
}

function seen(job: Job | null, changedAt: number): RenewRun | null {
  return job && runView(runState(job, changedAt));
}

function runView(run: RunState): RenewRun {
  return { kind: run.kind, reason: run.kind === 'quarantined' ? run.reason || run.code : '' };
}
