import type { HttpClient } from '../../http/client';
import { FailureError } from '../../lib/failure';
import type { Token } from '../../tokens/token';
import { createGraphClient, type GraphClient } from './client';

/** The sign-in to Microsoft, as far as requests need it. */
interface SignIn {
  readonly graphUrl: string;
  readonly token: Token;
  readonly account: { readonly tenantId: string };
}

export interface SessionClientOptions {
  /** The sign-in of the moment; null: there is none. */
  access(): SignIn | null;
  /** Where the work began: another tenant has other objects. */
  readonly tenantId: string;
  readonly http: HttpClient;
  readonly signal: AbortSignal;
}

/**
 * A client for work that outlasts a sign-in: each request takes the one of the moment. After a sign-out nothing is sent, and a newer
 * sign-in counts at once.
 * @throws FailureError in each request: `graph.notSignedIn`, `renew.otherTenant`, or as `createGraphClient`
 */
export function createSessionClient({ access, tenantId, http, signal }: SessionClientOptions): GraphClient {
  const client = () => {
    const signIn = access();
    if (!signIn) throw new FailureError('graph.notSignedIn');
    const found = signIn.account.tenantId;
    if (found !== tenantId) throw new FailureError('renew.otherTenant', { tenant: tenantId, found });
    return createGraphClient({ graphUrl: signIn.graphUrl, token: signIn.token, http, signal });
  };
  return {
    get: async (...request) => client().get(...request),
    list: async (...request) => client().list(...request),
    post: async (...request) => client().post(...request),
    send: async (...request) => client().send(...request),
  };
}
