import type { MicrosoftSession } from '../../../shared/contract';
import type { EntraRole } from '../../../shared/enums/microsoft-sign-in';
import type { Token } from '../../core/tokens/token';

/** What other features need to ask Microsoft Graph for a setup. */
export interface GraphAccess {
  readonly graphUrl: string;
  readonly token: Token;
  readonly account: {
    readonly userPrincipalName: string;
    readonly tenantId: string;
    readonly tenantName: string;
    readonly roles: readonly EntraRole[];
  };
  /** The permissions that were granted. */
  readonly scopes: readonly string[];
}

export interface Session {
  readonly graphUrl: string;
  readonly token: Token;
  readonly view: MicrosoftSession;
}

/** The sign-ins to Microsoft, by setup. In memory only: they end with a sign-out, with their setup, and with the app. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #onChanged: (id: string, session: MicrosoftSession | null) => void;

  constructor(onChanged: (id: string, session: MicrosoftSession | null) => void) {
    this.#onChanged = onChanged;
  }

  begin(id: string, session: Session): void {
    this.#sessions.set(id, session);
    this.#onChanged(id, session.view);
  }

  end(id: string): void {
    if (this.#sessions.delete(id)) this.#onChanged(id, null);
  }

  endAll(): void {
    for (const id of [...this.#sessions.keys()]) this.end(id);
  }

  /** Also one that has expired, which the page shows as such. */
  view(id: string): MicrosoftSession | null {
    return this.#sessions.get(id)?.view ?? null;
  }

  /** Null: not signed in, or the token has expired. */
  access(id: string, now: Date): GraphAccess | null {
    const session = this.#sessions.get(id);
    if (!session || Date.parse(session.view.expiresAt) <= now.getTime()) return null;
    const { graphUrl, token, view } = session;
    const { userPrincipalName, tenantId, tenantName, roles, scopes } = view;
    return { graphUrl, token, account: { userPrincipalName, tenantId, tenantName, roles }, scopes };
  }
}
