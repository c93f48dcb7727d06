import type { Result, SetupView, SignInLink, SignInMethod, TokenStorage } from '../../../shared/contract';
import { signInMinutes } from '../../../shared/enums/limits';
import { FailureError, unwrap } from '../../core/lib/failure';
import { otherOrganization } from '../../core/setup/account-rules';
import { isRenewable } from '../../core/setup/renewal';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import { authorizationUrl, newState } from '../../core/webex/authorization';
import { type Grant, hasState, isRedirect, readCallback } from '../../core/webex/callback';
import type { Cloud } from '../../core/webex/clouds';
import type { AnswerClass } from './loopback-listener';
import { pastedAddress } from './pasted-address';
import type { SignInPorts } from './sign-in-ports';
import { type Captured, TokenKeeper } from './token-keeper';

const signInLimitMs = signInMinutes * 60_000;

interface Attempt {
  readonly id: string;
  readonly cloud: Cloud;
  readonly state: string;
  readonly url: string;
  readonly controller: AbortController;
  readonly timer: NodeJS.Timeout;
  /** Its answer is being processed: other answers are rejected meanwhile. */
  isTaken: boolean;
}

/** The three sign-in methods; one attempt at a time, and each `state` is valid for one answer. */
export class SignInService {
  readonly #setups: Setups;
  readonly #keeper: TokenKeeper;
  readonly #ports: SignInPorts;
  readonly #now: () => Date;
  readonly #running = new Set<Promise<unknown>>();
  #attempt: Attempt | null = null;
  #pasting: Attempt | null = null;
  /** Sign-ins that were cancelled so far: one that only begins when it is cancelled has no attempt yet. */
  #cancelled = 0;
  /** A pasted answer that was not kept, and can be pasted again while its link is valid. */
  #unused: string | null = null;

  constructor(setups: Setups, vault: TokenVault, ports: SignInPorts, now: () => Date) {
    this.#setups = setups;
    this.#keeper = new TokenKeeper(setups, vault);
    this.#ports = ports;
    this.#now = now;
  }

  /** Signs in through the private window or the default browser. @throws FailureError `signIn.*`, `record.*` */
  start(id: string, method: 'window' | 'browser'): Promise<SetupView> {
    return this.#run(() => this.#start(id, method));
  }

  async #start(id: string, method: 'window' | 'browser'): Promise<SetupView> {
    const attempt = await this.#begin(id);
    if (this.#attempt) {
      clearTimeout(attempt.timer);
      throw new FailureError('signIn.busy');
    }
    this.#attempt = attempt;
    try {
      const address = await (method === 'window' ? this.#throughWindow(attempt) : this.#throughBrowser(attempt));
      const { signal } = attempt.controller;
      const captured = await this.#capture(attempt.cloud, method, unwrap(this.#read(attempt, address)), signal);
      await this.#refuseOther(id, captured);
      return await this.#keeper.keep(id, captured, 'keychain', signal);
    } finally {
      this.#end(attempt);
    }
  }

  /** Cancels the running sign-in and stores nothing of it; its `start` then fails with `signIn.cancelled`. */
  cancel(): void {
    this.#cancelled += 1;
    this.#attempt?.controller.abort(new FailureError('signIn.cancelled'));
    if (this.#pasting) this.#end(this.#pasting);
  }

  /** Cancels the running sign-in and the link for pasting; an answer that was pasted and not kept leaves the clipboard. */
  async abandon(): Promise<void> {
    this.cancel();
    await this.#discardUnused();
  }

  /** Cancels the running sign-in, and resolves when all of its work has ended. For quitting. */
  async close(): Promise<void> {
    this.cancel();
    await Promise.allSettled(this.#running);
    await this.#discardUnused();
  }

  /**
   * A fresh address for the third method. Invalidates the previous one.
   * @returns `takenPort`: the host and port of the redirect, if a program listens there; it could read the token
   * @throws FailureError `record.*`
   */
  async link(id: string): Promise<SignInLink> {
    if (this.#pasting) this.#end(this.#pasting);
    await this.#discardUnused();
    const attempt = await this.#begin(id);
    this.#pasting = attempt;
    return { url: attempt.url, takenPort: await this.#ports.takenPort(attempt.cloud.redirectUri) };
  }

  /** Takes the address of the error page from the clipboard. @throws FailureError `signIn.*`, `record.*` */
  paste(id: string): Promise<SetupView> {
    return this.#run(() => this.#paste(id));
  }

  async #paste(id: string): Promise<SetupView> {
    const text = await this.#ports.readClipboard();
    if (text.trim() === '') throw new FailureError('signIn.clipboardEmpty');
    const { cloud } = await this.#setups.target(id);
    const address = pastedAddress(text);
    const attempt = this.#pasting;
    if (attempt?.id !== id || attempt.controller.signal.aborted) {
      if (isRedirect(address, cloud.redirectUri)) await this.#ports.clearClipboard(text);
      throw new FailureError('signIn.linkExpired');
    }
    const grant = this.#read(attempt, address);
    // A rejected answer can contain a valid token, so it leaves the clipboard. Any other text stays there.
    if (!grant.ok && isRedirect(address, cloud.redirectUri)) await this.#ports.clearClipboard(text);
    return this.#takePasted(attempt, unwrap(grant), text);
  }

  /** The link is used up when its answer was stored or rejected; after a failure, the same address can be pasted again. */
  async #takePasted(attempt: Attempt, grant: Grant, text: string): Promise<SetupView> {
    const { id, cloud } = attempt;
    const { signal } = attempt.controller;
    const used = async () => {
      this.#end(attempt);
      await this.#discardUnused();
    };
    // Set before anything is awaited, so that the same address is not accepted twice.
    if (attempt.isTaken) throw new FailureError('signIn.busy');
    attempt.isTaken = true;
    this.#unused = text;
    try {
      const captured = await this.#capture(cloud, 'paste', grant, signal);
      await this.#refuseOther(id, captured).catch(async (thrown: unknown) => {
        await used();
        throw thrown;
      });
      const view = await this.#keeper.keep(id, captured, 'keychain', signal);
      await used();
      return view;
    } finally {
      attempt.isTaken = false;
    }
  }

  /** An answer whose link is over is of no use, but its token is valid: it leaves the clipboard. */
  async #discardUnused(): Promise<void> {
    const answer = this.#unused;
    this.#unused = null;
    if (answer !== null) await this.#ports.clearClipboard(answer);
  }

  /** Retries storing a token that the keychain rejected, or keeps it for this run. @throws FailureError */
  save(id: string, location: TokenStorage): Promise<SetupView> {
    return this.#run(() => this.#keeper.save(id, location));
  }

  async #begin(id: string): Promise<Attempt> {
    const cancelled = this.#cancelled;
    const { cloud } = await this.#setups.target(id);
    if (this.#cancelled !== cancelled) throw new FailureError('signIn.cancelled');
    const state = newState();
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new FailureError('signIn.timeout')), signInLimitMs);
    return { id, cloud, state, url: authorizationUrl(cloud, state), controller, timer, isTaken: false };
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  #end(attempt: Attempt): void {
    clearTimeout(attempt.timer);
    attempt.controller.abort(new FailureError('signIn.cancelled'));
    if (this.#attempt === attempt) this.#attempt = null;
    if (this.#pasting === attempt) this.#pasting = null;
  }

  #throughWindow({ cloud, url, controller }: Attempt): Promise<string> {
    return this.#ports.openWindow({ cloud, url, signal: controller.signal });
  }

  async #throughBrowser(attempt: Attempt): Promise<string> {
    const { signal } = attempt.controller;
    const { redirectUri } = attempt.cloud;
    const classify = (address: string): AnswerClass => {
      if (!hasState(address, { redirectUri, state: attempt.state })) return 'foreign';
      return this.#read(attempt, address).ok ? 'granted' : 'refused';
    };
    const listener = await this.#ports.listen(redirectUri, classify);
    try {
      await this.#ports.openBrowser(attempt.url);
      return await Promise.race([listener.answer, aborted(signal)]);
    } finally {
      listener.close();
    }
  }

  #read(attempt: Attempt, address: string): Result<Grant> {
    const { cloud, state } = attempt;
    return readCallback(address, { redirectUri: cloud.redirectUri, state, capturedAt: this.#now() });
  }

  /** Requests the account of the token. @throws the reason of the signal, whatever Webex answers */
  async #capture(cloud: Cloud, method: SignInMethod, grant: Grant, signal: AbortSignal): Promise<Captured> {
    const account = await this.#ports.fetchAccount(cloud, grant.token, signal);
    signal.throwIfAborted();
    if (account.ok) return { method, grant, account: account.value };
    const { failure } = account;
    // Only the time limit of this request can have ended it: the sign-in goes on.
    const isLate = failure.code === 'check.cancelled';
    const { host } = new URL(cloud.peopleUrl);
    return {
      method,
      grant,
      account: null,
      accountFailure: isLate ? { code: 'net.timeout', detail: { host } } : failure,
    };
  }

  /** Rejects a token of another organization in a renewal. @throws FailureError `renewal.otherOrganization` */
  async #refuseOther(id: string, { account }: Captured): Promise<void> {
    const { facts } = await this.#setups.target(id);
    const refusal = isRenewable(facts) ? otherOrganization(facts, account) : null;
    if (refusal) throw new FailureError(refusal.code, refusal.detail);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
  });
}
