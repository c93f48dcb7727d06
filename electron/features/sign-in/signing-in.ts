import type { Account, Result, SetupView, SignInWay } from '../../../shared/contract';
import { FailureError, toFailure, unwrap } from '../../core/lib/failure';
import { otherOrganization } from '../../core/setup/account-rules';
import { isRenewable } from '../../core/setup/renewal';
import type { Setups } from '../../core/setup/setups';
import type { Token } from '../../core/tokens/token';
import type { TokenVault } from '../../core/tokens/token-vault';
import { authorizationUrl, newState } from '../../core/webex/authorization';
import { type Grant, isRedirect, readCallback } from '../../core/webex/callback';
import type { Cloud } from '../../core/webex/clouds';
import type { LoopbackListener } from './loopback-listener';

/** A sign-in that has brought no result by then is given up: its `state` should not stay valid for long. */
export const signInLimit = 10 * 60 * 1000;

/** What signing in needs of the outside. */
export interface SignInPorts {
  /** Opens the private window; resolves with the captured redirect address, throws a `signIn.*` FailureError. */
  openWindow(ask: { cloud: Cloud; url: string; signal: AbortSignal }): Promise<string>;
  openBrowser(url: string): Promise<void>;
  listen(redirectUri: string, accept: (address: string) => boolean): Promise<LoopbackListener>;
  readClipboard(): Promise<string>;
  /** Empties the clipboard if it still holds this text. */
  clearClipboard(text: string): Promise<void>;
  fetchAccount(cloud: Cloud, token: Token): Promise<Result<Account>>;
}

interface Attempt {
  readonly id: string;
  readonly cloud: Cloud;
  readonly state: string;
  readonly url: string;
  readonly controller: AbortController;
  readonly timer: NodeJS.Timeout;
}

interface Captured {
  readonly way: SignInWay;
  readonly grant: Grant;
  readonly account: Account | null;
}

/** The three ways to sign in to Webex; one attempt at a time, and each `state` is good for one answer. */
export class SigningIn {
  readonly #setups: Setups;
  readonly #vault: TokenVault;
  readonly #ports: SignInPorts;
  readonly #now: () => Date;
  readonly #unsaved = new Map<string, Captured>();
  #attempt: Attempt | null = null;
  #pasting: Attempt | null = null;

  constructor(setups: Setups, vault: TokenVault, ports: SignInPorts, now: () => Date) {
    this.#setups = setups;
    this.#vault = vault;
    this.#ports = ports;
    this.#now = now;
  }

  /** Signs in through the private window or the default browser. @throws FailureError `signIn.*`, `record.*` */
  async start(id: string, way: 'window' | 'browser'): Promise<SetupView> {
    const attempt = await this.#begin(id);
    if (this.#attempt) {
      clearTimeout(attempt.timer);
      throw new FailureError('signIn.busy');
    }
    this.#attempt = attempt;
    try {
      const address = await (way === 'window' ? this.#throughWindow(attempt) : this.#throughBrowser(attempt));
      const captured = await this.#capture(attempt.cloud, way, unwrap(this.#read(attempt, address)));
      await this.#refuseOther(id, captured);
      return await this.#keep(id, captured, 'keychain');
    } finally {
      this.#end(attempt);
    }
  }

  /** Ends whatever sign-in is under way; its `start` then fails with `signIn.cancelled`. */
  cancel(): void {
    this.#attempt?.controller.abort(new FailureError('signIn.cancelled'));
    if (this.#pasting) this.#end(this.#pasting);
  }

  /** A fresh address for the third way. The one given before is no longer good. @throws FailureError `record.*` */
  async link(id: string): Promise<{ url: string }> {
    if (this.#pasting) this.#end(this.#pasting);
    this.#pasting = await this.#begin(id);
    return { url: this.#pasting.url };
  }

  /** Takes the address of the error page from the clipboard. @throws FailureError `signIn.*`, `record.*` */
  async paste(id: string): Promise<SetupView> {
    const text = await this.#ports.readClipboard();
    if (text.trim() === '') throw new FailureError('signIn.clipboardEmpty');
    const { cloud } = await this.#setups.target(id);
    const address = pastedAddress(text);
    const attempt = this.#pasting;
    const valid = attempt?.id === id && !attempt.controller.signal.aborted;
    const grant: Result<Grant> = valid
      ? this.#read(attempt, address)
      : { ok: false, failure: { code: 'signIn.linkExpired' } };
    // A refused answer holds a token as good as any other; a text that is no answer is left alone.
    if (!grant.ok && isRedirect(address, cloud.redirectUri)) await this.#ports.clearClipboard(text);
    const captured = await this.#capture(cloud, 'paste', unwrap(grant));
    const used = async () => {
      if (valid) this.#end(attempt);
      await this.#ports.clearClipboard(text);
    };
    await this.#refuseOther(id, captured).catch(async (thrown: unknown) => {
      await used();
      throw thrown;
    });
    const view = await this.#keep(id, captured, 'keychain');
    await used();
    return view;
  }

  /** Tries again to keep a token that the keychain did not take, or keeps it for this run. @throws FailureError */
  async save(id: string, place: 'keychain' | 'thisRun'): Promise<SetupView> {
    const captured = this.#unsaved.get(id);
    if (!captured) throw new FailureError('keychain.empty');
    return this.#keep(id, captured, place);
  }

  async #begin(id: string): Promise<Attempt> {
    const { cloud } = await this.#setups.target(id);
    const state = newState();
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new FailureError('signIn.timeout')), signInLimit);
    return { id, cloud, state, url: authorizationUrl(cloud, state), controller, timer };
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
    const listener = await this.#ports.listen(attempt.cloud.redirectUri, (address) => this.#read(attempt, address).ok);
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

  async #capture(cloud: Cloud, way: SignInWay, grant: Grant): Promise<Captured> {
    const account = await this.#ports.fetchAccount(cloud, grant.token);
    return { way, grant, account: account.ok ? account.value : null };
  }

  /** A renewal takes no token of another organization. @throws FailureError `renewal.otherOrganization` */
  async #refuseOther(id: string, { account }: Captured): Promise<void> {
    const { facts } = await this.#setups.target(id);
    const refusal = isRenewable(facts) ? otherOrganization(facts, account) : null;
    if (refusal) throw new FailureError(refusal.code, refusal.detail);
  }

  /**
   * The token first, then the record: a record never speaks of a token that was not kept. While Entra has the current token,
   * the new one is a pending one beside it.
   */
  #keep(id: string, captured: Captured, place: 'keychain' | 'thisRun'): Promise<SetupView> {
    return this.#setups.hold(id, async () => {
      const { space, facts } = await this.#setups.target(id);
      // Entra has that one: it must not be dropped for another before it has become the current one.
      if (facts.pending?.confirmation) throw new FailureError('step.notReached');
      const slot = isRenewable(facts) ? 'pending' : 'current';
      const { way, grant, account } = captured;
      try {
        if (facts.pending) await this.#dropPending(id, place);
        await this.#vault.keep({ id, space, slot }, grant.token, place);
      } catch (thrown) {
        this.#unsaved.set(id, captured);
        return this.#setups.setUnsaved(id, toFailure(thrown));
      }
      this.#unsaved.delete(id);
      await this.#setups.setUnsaved(id, null);
      const fingerprint = place === 'keychain' ? await this.#vault.fingerprint({ space }, grant.token) : null;
      return this.#setups.append(id, {
        type: slot === 'pending' ? 'renewalSignedIn' : 'signedIn',
        way,
        account,
        expiresAt: grant.expiresAt?.toISOString() ?? null,
        keptIn: place,
        ...(fingerprint ? { fingerprint } : {}),
      });
    });
  }

  /** Another sign-in within a renewal: the token of the one before is gone before the next one comes under its name. */
  async #dropPending(id: string, place: 'keychain' | 'thisRun'): Promise<void> {
    const { owner } = await this.#setups.target(id, 'pending');
    await this.#vault.forget(owner).catch((thrown: unknown) => {
      // For a token that is kept in memory the keychain need not answer: what is left there is found later.
      if (place === 'keychain') throw thrown;
    });
    await this.#setups.append(id, { type: 'renewalAbandoned' });
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
  });
}

/** What people paste: with quotes around it, broken over lines by a mail, without the scheme that a browser hides. */
function pastedAddress(text: string): string {
  const address = text.replace(/[\s"'<>]/g, '');
  return /^[a-z]+:\/\//i.test(address) ? address : `http://${address}`;
}
