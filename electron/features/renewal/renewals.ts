import type { KeepDays, SetupView } from '../../../shared/contract';
import { attempt, FailureError } from '../../core/lib/failure';
import type { Facts } from '../../core/setup/facts';
import { mayReportPending } from '../../core/setup/renewal';
import type { Setups } from '../../core/setup/setups';
import { tokenOutage } from '../../core/setup/token-outage';
import { findIts } from '../../core/setup/token-owner';
import type { TokenOwner, TokenVault } from '../../core/tokens/token-vault';

const day = 86_400_000;
/** The number of days that a replaced token is kept by default. */
const usualKeepDays = 7;

/**
 * Renewals after their sign-in. Entra always has a working token: the old one stays the current one until the record
 * says that Entra has the new one. Only then does reconciling replace it.
 */
export class Renewals {
  readonly #setups: Setups;
  readonly #vault: TokenVault;
  readonly #now: () => Date;

  constructor(setups: Setups, vault: TokenVault, now: () => Date) {
    this.#setups = setups;
    this.#vault = vault;
    this.#now = now;
  }

  /**
   * Entra accepted the pending token and saved it: it becomes the current one, and the old one is kept as the previous one.
   * @param keepPrevious false: the old one is not kept, which needs fewer keychain calls
   * @returns the setup; while the keychain cannot replace the token, the renewal stays at its last step
   * @throws FailureError `step.notReached` before the new token was tested and copied; `renewal.tokenMissing` when this
   * computer no longer has it; `keychain.*`, `record.*`. Then nothing has changed
   */
  async confirm(id: string, keepPrevious: boolean): Promise<SetupView> {
    await this.#setups.hold(id, async () => {
      const { owner, facts } = await this.#setups.target(id, 'pending');
      if (!facts.pending || !mayReportPending(facts.pending, facts.orgId)) throw new FailureError('step.notReached');
      // Confirmed before: reconciling completes the rest, and the current token may be the new one already.
      if (facts.pending.confirmation) return;
      await this.#requireToken(owner, keepPrevious);
      if (keepPrevious && facts.previous) await this.#forget(id);
      const keptUntil = keepPrevious ? await this.#keepCurrent(id, facts) : null;
      await this.#setups.append(id, { type: 'renewalConfirmed', keptUntil });
    });
    return this.#setups.view(id);
  }

  /**
   * Ends the renewal and keeps the current token. Removes the new token before it updates the record: a crash in between
   * leaves a record of a missing token, and never a token without a record.
   * @throws FailureError `step.notReached`, `keychain.*`, `record.*`
   */
  async abandon(id: string): Promise<SetupView> {
    await this.#setups.hold(id, async () => {
      const { owner, facts } = await this.#setups.target(id, 'pending');
      if (facts.pending?.confirmation) throw new FailureError('step.notReached');
      await this.#vault.forget(owner);
      await this.#setups.append(id, { type: 'renewalAbandoned' });
    });
    return this.#setups.view(id);
  }

  /** Keeps the replaced token for this many days from now. @throws FailureError `step.notReached`, `record.*` */
  async keepPrevious(id: string, days: KeepDays): Promise<SetupView> {
    await this.#setups.target(id);
    return this.#setups.append(id, ({ previous }, now) => {
      if (!previous) throw new FailureError('step.notReached');
      return { type: 'previousKept', keptUntil: new Date(now.getTime() + days * day).toISOString() };
    });
  }

  /** Removes the replaced token. @throws FailureError `step.notReached`, `keychain.*`, `record.*` */
  async forgetPrevious(id: string): Promise<SetupView> {
    await this.#setups.hold(id, async () => {
      const { facts } = await this.#setups.target(id);
      if (!facts.previous) throw new FailureError('step.notReached');
      await this.#forget(id);
    });
    return this.#setups.view(id);
  }

  /**
   * Another program can remove or replace the token. Confirmed then, the renewal would name a token that no one has, and
   * remove the one in use. @throws FailureError `renewal.tokenMissing`; `keychain.*` if the keychain is needed at once
   */
  async #requireToken(owner: TokenOwner, keepPrevious: boolean): Promise<void> {
    const found = await attempt(() => this.#vault.find(owner));
    if (found.ok && found.value) return;
    if (!found.ok && found.failure.code !== 'keychain.otherToken') {
      // Without the keychain nothing is known about the token, and reconciling needs it only later.
      if (!keepPrevious) return;
      throw new FailureError(found.failure.code, found.failure.detail);
    }
    // The page returns to the sign-in.
    await this.#setups.refresh(owner.id);
    throw new FailureError('renewal.tokenMissing', { reason: found.ok ? 'missing' : 'other' });
  }

  async #forget(id: string): Promise<void> {
    const { space, facts } = await this.#setups.target(id);
    const keptIn = facts.previous?.signIn.keptIn ?? 'keychain';
    await this.#vault.forget({ id, space, slot: 'previous', keptIn });
    await this.#setups.append(id, { type: 'previousForgotten' });
  }

  /** Copies the current token as the future previous one. @returns until when it is kept; null when it no longer works or is missing */
  async #keepCurrent(id: string, facts: Facts): Promise<string | null> {
    const { space, owner } = await this.#setups.target(id);
    const token = tokenOutage(facts, this.#now()) ? null : await findIts(this.#vault, owner);
    if (!token || !owner.keptIn) return null;
    await this.#vault.keep({ id, space, slot: 'previous' }, token, owner.keptIn);
    return new Date(this.#now().getTime() + usualKeepDays * day).toISOString();
  }
}
