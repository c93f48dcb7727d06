import type { SetupView, TestProgress } from '../contract';
import { FailureError } from '../failure';
import type { TokenVault } from '../keychain/token-vault';
import { runConnectionTest } from '../webex/connection-test/run';
import type { WebexHttp } from '../webex/http/client';
import type { Setups } from './setups';

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
   * @param ending ends the test as `cancel` does
   * @returns the setup with its new result; after `cancel`, the setup as it was
   * @throws FailureError `keychain.*` when the token cannot be read, `step.notReached` without an Org ID, `record.*`
   */
  async run(id: string, write: boolean, ending?: AbortSignal): Promise<SetupView> {
    const { cloud, owner, orgId } = await this.#setups.target(id);
    if (!orgId) throw new FailureError('step.notReached');
    const token = await this.#vault.read(owner);
    this.cancel(id);
    const controller = new AbortController();
    this.#running.set(id, controller);
    const onProgress = (checks: TestProgress['checks']) => this.#onProgress({ setupId: id, checks });
    const signal = ending ? AbortSignal.any([controller.signal, ending]) : controller.signal;
    const report = await runConnectionTest(this.#http, { cloud, orgId, token, write, signal, onProgress });
    if (this.#running.get(id) === controller) this.#running.delete(id);
    // A test that was ended says nothing about the connection: the last whole one stays.
    if (report.outcome === 'cancelled') return this.#setups.view(id);
    return this.#setups.append(id, { type: 'connectionTested', outcome: report.outcome, checks: report.checks });
  }

  /** Ends the running test of a setup at once. */
  cancel(id: string): void {
    this.#running.get(id)?.abort();
    this.#running.delete(id);
  }
}
