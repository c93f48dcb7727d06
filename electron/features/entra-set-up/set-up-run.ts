import { setTimeout as delay } from 'node:timers/promises';
import type {
  EntraSetUpFlow,
  Failure,
  OnDemandView,
  PlannedWrite,
  SetUpStepView,
  WriteDecision,
} from '../../../shared/contract';
import type { SetUpResult, SetUpStep } from '../../../shared/enums/entra-writes';

/** What a run shows beside its flow. */
export interface RunView {
  readonly flow: EntraSetUpFlow;
  readonly steps: readonly SetUpStepView[];
  readonly onDemand: OnDemandView | null;
  readonly mappingsByHand: readonly string[];
}

/** One run of setting up, or of an undo: what the page shows of it, and how the page answers. */
export class SetUpRun {
  readonly #controller = new AbortController();
  readonly #onChanged: () => void;
  #view: RunView = { flow: { at: 'looking' }, steps: [], onDemand: null, mappingsByHand: [] };
  #answer: ((given: string) => void) | null = null;
  #role: string | null = null;

  constructor(onChanged: () => void, before?: RunView) {
    this.#onChanged = onChanged;
    if (before) this.#view = { ...before, flow: { at: 'undoing' } };
  }

  get view(): RunView {
    return this.#view;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  set(flow: EntraSetUpFlow): void {
    this.#change({ flow });
  }

  fail(failure: Failure): void {
    this.set(this.signal.aborted ? { at: 'cancelled' } : { at: 'stopped', step: null, failure });
  }

  working(step: SetUpStep, until?: number): void {
    this.set({ at: 'working', step, until: until === undefined ? null : new Date(until).toISOString() });
  }

  ended(step: SetUpStep, result: SetUpResult, at: Date): void {
    const others = this.#view.steps.filter((each) => each.step !== step);
    this.#change({ steps: [...others, { step, result, at: at.toISOString() }] });
  }

  provisioned(onDemand: OnDemandView): void {
    this.#change({ onDemand });
  }

  byHand(mappingsByHand: readonly string[]): void {
    this.#change({ mappingsByHand });
  }

  /** @throws the reason of the abort when the run is cancelled meanwhile */
  async decide(step: SetUpStep | null, writes: readonly PlannedWrite[]): Promise<WriteDecision> {
    return (await this.#asked({ at: 'deciding', step, writes })) as WriteDecision;
  }

  /** Asked once for a run. */
  async chooseRole(roles: readonly { readonly id: string; readonly name: string }[]): Promise<string> {
    this.#role ??= await this.#asked({ at: 'choosingRole', roles });
    return this.#role;
  }

  async tryAgain(): Promise<boolean> {
    return (await this.#asked({ at: 'person' })) === 'do';
  }

  answer(given: string): void {
    const answer = this.#answer;
    this.#answer = null;
    answer?.(given);
  }

  /** Resolves after that time, or when the run is cancelled. */
  async sleep(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, { signal: this.signal, ref: false }).catch(() => {});
  }

  cancel(): void {
    this.#controller.abort();
  }

  /** Shows a question until it is answered, and then again what was under way. */
  #asked(flow: EntraSetUpFlow): Promise<string> {
    const before = this.#view.flow;
    return new Promise((resolve, reject) => {
      const end = () => reject(this.signal.reason as Error);
      if (this.signal.aborted) return end();
      this.signal.addEventListener('abort', end, { once: true });
      this.#answer = (given) => {
        this.signal.removeEventListener('abort', end);
        this.set(before);
        resolve(given);
      };
      this.set(flow);
    });
  }

  #change(change: Partial<RunView>): void {
    this.#view = { ...this.#view, ...change };
    this.#onChanged();
  }
}
