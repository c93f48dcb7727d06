import type { Token } from '../../core/tokens/token';

/** What a sign-in to Microsoft gives, while it lasts. */
export interface GraphAccess {
  readonly graphUrl: string;
  readonly token: Token;
  readonly account: {
    readonly userPrincipalName: string;
    readonly tenantId: string;
    readonly tenantName: string;
  };
  readonly scopes: readonly string[];
}
