import type { SetupView, TestProgress, TokenSlot } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import type { Facts } from '../../core/setup/facts';
import { about, type Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import { runConnectionTest } from '../../core/webex/connection-test/run';
import type { WebexHttp } from '../../core/webex/http/client';

/** Runs the connection test of a setup and puts its result into the record. One test a setup at a time. */
export class Testing {
  readonly #setups: Setups;
  readonly #vault: TokenVault;
  readonly #http: WebexHttp;
  readonly #onProgress: (progress: TestProgress) => void;
  readonly #running = new Map<string, AbortController>();

  constructor(setups: Setups, vault: TokenVault, http: WebexHttp, onProgress: (progress: TestProgress) => void) {
    this.#setups = setups;
    this.#vault = vault;
    this.#http = http;
    this.#onProgress = onProgress;
  }

  /**
   * @param write also find out whether the token may write
   * @param slot the current token, or that of a renewal under way
   * @param ending ends the test as `cancel` does
   * @returns the setup with its new result; after `cancel`, the setup as it was
   * @throws FailureError `keychain.*` when the token cannot be read, `step.notReached` without an Org ID, `record.*`
   */
  async run(id: string, write: boolean, slot: TokenSlot = 'current', ending?: AbortSignal): Promise<SetupView> {
    const { cloud, owner, orgId, facts } = await this.#setups.target(id, slot);
    if (!orgId) throw new FailureError('step.notReached');
    const token = await this.#vault.read(owner);
    this.cancel(id);
    const controller = new AbortController();
    this.#running.set(id, controller);
    const onProgress = (checks: TestProgress['checks']) => this.#onProgress({ setupId: id, token: slot, checks });
    const signal = ending ? AbortSignal.any([controller.signal, ending]) : controller.signal;
    const report = await runConnectionTest(this.#http, { cloud, orgId, token, write, signal, onProgress });
    if (this.#running.get(id) === controller) this.#running.delete(id);
    // A test that was ended says nothing about the connection: the last whole one stays.
    if (report.outcome === 'cancelled') return this.#setups.view(id);
    // Nor does it say anything about a token that has meanwhile come in the place of the one that was tested.
    const now = await this.#setups.target(id);
    if (signInOf(now.facts, slot) !== signInOf(facts, slot)) return this.#setups.view(id);
    const { outcome, checks } = report;
    return this.#setups.append(id, { type: 'connectionTested', outcome, checks, ...about(slot) });
  }

  /** Ends the running test of a setup at once. */
  cancel(id: string): void {
    this.#running.get(id)?.abort();
    this.#running.delete(id);
  }
}

/** When the token that is meant was obtained, which tells it from those before and after it. */
function signInOf(facts: Facts, slot: TokenSlot): string | undefined {
  return (slot === 'pending' ? facts.pending?.signIn : facts.signIn)?.at;
}
