import type { SetupView, TestProgress, TokenSlot } from '../../../shared/contract';
import { tokenSlots } from '../../../shared/enums';
import type { HttpClient } from '../../core/http/client';
import { FailureError } from '../../core/lib/failure';
import { about } from '../../core/setup/new-event';
import type { Setups } from '../../core/setup/setups';
import type { Target } from '../../core/setup/token-owner';
import type { TokenVault } from '../../core/tokens/token-vault';
import { cancelledChecks, runConnectionTest } from '../../core/webex/connection-test/run';

interface Running {
  readonly controller: AbortController;
  /** Also aborted by what else ends the test. */
  readonly signal: AbortSignal;
}

/** Runs connection tests and puts their results into the records. One test per token at a time; setups are tested in parallel. */
export class ConnectionTestService {
  readonly #setups: Setups;
  readonly #vault: TokenVault;
  readonly #http: HttpClient;
  readonly #onProgress: (progress: TestProgress) => void;
  readonly #running = new Map<string, Running>();
  readonly #closing = new AbortController();

  constructor(setups: Setups, vault: TokenVault, http: HttpClient, onProgress: (progress: TestProgress) => void) {
    this.#setups = setups;
    this.#vault = vault;
    this.#http = http;
    this.#onProgress = onProgress;
  }

  /**
   * Never ends another test: one of the same token that still runs refuses this one.
   * @param write also checks whether the token can write
   * @param slot the current token, or that of a renewal under way
   * @param ending ends the test as `cancel` does
   * @returns the setup with its new result; the setup without one after `cancel`, and when its token, Org ID or endpoints
   * changed while the test ran
   * @throws FailureError `test.alreadyRunning`, `keychain.*` when the token cannot be read, `step.notReached` without an
   * Org ID, `record.*`
   */
  async run(id: string, write: boolean, slot: TokenSlot = 'current', ending?: AbortSignal): Promise<SetupView> {
    const key = keyOf(id, slot);
    // A cancelled test that has not ended yet does not count.
    if (this.#running.get(key)?.signal.aborted === false) throw new FailureError('test.alreadyRunning');
    const controller = new AbortController();
    const signal = AbortSignal.any([controller.signal, this.#closing.signal, ...(ending ? [ending] : [])]);
    const running = { controller, signal };
    this.#running.set(key, running);
    try {
      return await this.#run(id, write, slot, signal);
    } finally {
      if (this.#running.get(key) === running) this.#running.delete(key);
    }
  }

  /** Ends the running test of one token of a setup at once, or without `slot` those of all its tokens. */
  cancel(id: string, slot?: TokenSlot): void {
    for (const each of slot ? [slot] : tokenSlots) this.#running.get(keyOf(id, each))?.controller.abort();
  }

  /** Cancels all running and later tests; incomplete results are not stored at quitting. */
  close(): void {
    this.#closing.abort();
  }

  async #run(id: string, write: boolean, slot: TokenSlot, signal: AbortSignal): Promise<SetupView> {
    const onProgress = (checks: TestProgress['checks']) => this.#onProgress({ setupId: id, token: slot, checks });
    const target = await this.#setups.target(id, slot);
    const { cloud, owner, orgId } = target;
    if (!orgId) throw new FailureError('step.notReached');
    // The keychain may ask the user. A test that is cancelled meanwhile has no failure to report.
    const read = async () => (signal.aborted ? null : this.#vault.read(owner));
    const token = await read().catch((thrown: unknown) => {
      if (signal.aborted) return null;
      throw thrown;
    });
    if (!token) onProgress(cancelledChecks(write));
    const report = token && (await runConnectionTest(this.#http, { cloud, orgId, token, write, signal, onProgress }));
    // A cancelled test says nothing about the connection: the last complete result stays.
    if (!report || report.outcome === 'cancelled') return this.#setups.view(id);
    const now = await this.#setups.target(id);
    if (testedOf(now, slot) !== testedOf(target, slot)) return this.#setups.view(id);
    const { outcome, checks } = report;
    const { kind, scimBaseUrl } = cloud;
    const tested = { orgId, cloud: { kind, scimBaseUrl } };
    return this.#setups.append(id, { type: 'connectionTested', outcome, checks, ...tested, ...about(slot) });
  }
}

function keyOf(id: string, slot: TokenSlot): string {
  return `${id}/${slot}`;
}

/** Identifies what was tested: the token by its sign-in, the Org ID and the endpoints. */
function testedOf({ facts, orgId, cloud }: Target, slot: TokenSlot): string {
  const signIn = slot === 'pending' ? facts.pending?.signIn : facts.signIn;
  return JSON.stringify([signIn?.at, orgId, cloud.kind, cloud.scimBaseUrl]);
}
