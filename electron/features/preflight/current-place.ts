import { FailureError } from '../../core/lib/failure';
import type { Setups } from '../../core/setup/setups';
import type { Token } from '../../core/tokens/token';
import type { TokenVault } from '../../core/tokens/token-vault';
import type { ScimPlace } from '../../core/webex/scim';

/** Where a setup's people are read: always with the current token, and only while its Org ID is unchanged. */
export class CurrentPlace {
  readonly #id: string;
  readonly #setups: Setups;
  readonly #vault: TokenVault;
  readonly #orgId: string;
  /** Caches the token until another sign-in: a keychain may prompt the user at each read. */
  #token: { readonly signIn: string; readonly value: Token } | null = null;

  private constructor(id: string, setups: Setups, vault: TokenVault, orgId: string) {
    this.#id = id;
    this.#setups = setups;
    this.#vault = vault;
    this.#orgId = orgId;
  }

  /** @throws FailureError `step.notReached` without an Org ID, `keychain.*`, `record.*` */
  static async of(id: string, setups: Setups, vault: TokenVault): Promise<CurrentPlace> {
    const { orgId } = await setups.target(id);
    if (!orgId) throw new FailureError('step.notReached');
    const place = new CurrentPlace(id, setups, vault, orgId);
    await place.get();
    return place;
  }

  /** @throws FailureError `preflight.orgIdChanged`, `keychain.*`, `record.*` */
  async get(): Promise<ScimPlace> {
    const { cloud, owner, orgId, facts } = await this.#setups.target(this.#id);
    if (orgId !== this.#orgId) throw new FailureError('preflight.orgIdChanged');
    const signIn = JSON.stringify(facts.signIn);
    if (this.#token?.signIn !== signIn) this.#token = { signIn, value: await this.#vault.read(owner) };
    return { cloud, orgId, token: this.#token.value };
  }

  /** Whether the setup is still there, with the same Org ID. Does not read the keychain, and never throws. */
  isCurrent(): Promise<boolean> {
    return this.#setups.facts(this.#id).then(
      ({ orgId }) => orgId === this.#orgId,
      () => false,
    );
  }
}
