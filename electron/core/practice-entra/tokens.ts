import type { Caller } from './access';
import { GraphError } from './graph-error';

/** Microsoft's tokens work for about an hour. */
const lifetimeSeconds = 3600;

export interface TokenRequest {
  readonly userId: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  readonly scopes: readonly string[];
  readonly lifetimeSeconds?: number;
}

/** The access tokens of the practice Entra, in the form of Microsoft's: a JSON Web Token with the claim `scp`. */
export class TokenBook {
  readonly #issued = new Map<string, Caller & { readonly expiresAt: number }>();
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(now: () => Date, newId: () => string) {
    this.#now = now;
    this.#newId = newId;
  }

  issue({
    userId,
    userPrincipalName,
    tenantId,
    scopes,
    lifetimeSeconds: life = lifetimeSeconds,
  }: TokenRequest): string {
    const seconds = Math.floor(this.#now().getTime() / 1000);
    const claims = {
      aud: 'https://graph.microsoft.com',
      iat: seconds,
      exp: seconds + life,
      oid: userId,
      scp: scopes.join(' '),
      tid: tenantId,
      upn: userPrincipalName,
    };
    const token = [{ typ: 'JWT', alg: 'none' }, claims, { practice: this.#newId() }].map(encoded).join('.');
    this.#issued.set(token, { userId, scopes, expiresAt: (seconds + life) * 1000 });
    return token;
  }

  /** @throws GraphError 401 without a token that was issued here and still works */
  callerOf(authorization: string | undefined): Caller {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
    if (!token) throw invalid('Access token is empty.');
    const caller = this.#issued.get(token);
    if (!caller) throw invalid('IDX14100: JWT is not well formed, there are no dots (.).');
    if (caller.expiresAt <= this.#now().getTime()) throw invalid('Lifetime validation failed, the token is expired.');
    return caller;
  }
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function invalid(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message);
}
