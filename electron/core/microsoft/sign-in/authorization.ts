import { timingSafeEqual } from 'node:crypto';
import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import type { GraphScope } from '../../../../shared/enums/microsoft-sign-in';
import { FailureError } from '../../lib/failure';
import { Token } from '../../tokens/token';
import type { Authority } from './authority';
import type { FetchInit } from './http-fetch';
import { refusalOf } from './refusals';
import { grantedScopes } from './scopes';

/** A sign-in that waits for its answer. `verifier`, `state` and `nonce` never leave the main process, except `state` in the addresses. */
export interface Authorization {
  readonly authority: Authority;
  readonly clientId: string;
  readonly redirectUri: string;
  /** What the browser opens. */
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: Token;
}

export interface AuthorizationRequest {
  readonly authority: Authority;
  readonly clientId: string;
  /** `http://localhost:PORT`: Entra accepts any port for a redirect that is registered as `http://localhost`. */
  readonly redirectUri: string;
  readonly scopes: readonly GraphScope[];
  /** What a claims challenge of Graph asked for (Microsoft Learn, "Claims challenges, claims requests, and client capabilities"). */
  readonly claims?: string;
}

/** What a sign-in brought. */
export interface MicrosoftGrant {
  readonly token: Token;
  readonly expiresAt: Date;
  readonly scopes: readonly string[];
  readonly tenantId: string;
  /** Of the account in its tenant. */
  readonly objectId: string;
}

/**
 * A request of the authorization code flow with PKCE (RFC 6749 section 4.1, RFC 7636 with S256). It asks for no refresh token:
 * without `offline_access`, access ends with the access token.
 */
export async function beginAuthorization(request: AuthorizationRequest): Promise<Authorization> {
  const { authority, clientId, redirectUri, scopes, claims } = request;
  const [state, nonce, verifier] = [
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
    oauth.generateRandomCodeVerifier(),
  ];
  const url = new URL(authority.authorizationEndpoint);
  for (const [name, value] of Object.entries({
    ...parametersOf({ clientId, redirectUri, scopes }),
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(claims === undefined ? {} : { claims }),
  }))
    url.searchParams.set(name, value);
  return { authority, clientId, redirectUri, url: url.href, state, nonce, verifier: new Token(verifier) };
}

/** The parameters that are the same in each sign-in. */
function parametersOf({ clientId, redirectUri, scopes }: Omit<AuthorizationRequest, 'authority'>) {
  return {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    response_mode: 'query',
    scope: ['openid', 'profile', ...scopes].join(' '),
    prompt: 'select_account',
  };
}

/** Whether an address at the redirect URI answers this sign-in: any page can send the browser there. */
export function answers(
  address: string,
  { redirectUri, state }: Pick<Authorization, 'redirectUri' | 'state'>,
): boolean {
  if (!URL.canParse(address)) return false;
  const [url, expected] = [new URL(address), new URL(redirectUri)];
  if (url.origin !== expected.origin || url.pathname !== expected.pathname) return false;
  const [given, wanted] = [Buffer.from(url.searchParams.get('state') ?? ''), Buffer.from(state)];
  return (
    url.searchParams.getAll('state').length === 1 && given.length === wanted.length && timingSafeEqual(given, wanted)
  );
}

/** Whether an answer brings a code; otherwise Entra refused. */
export function isGranted(address: string): boolean {
  const { searchParams } = new URL(address);
  return searchParams.has('code') && !searchParams.has('error');
}

/** Longer than Entra's tokens with many claims of groups. */
const longestToken = 100_000;
/** Computers' clocks are often some minutes off. */
const clockToleranceSeconds = 300;

const claims = z.looseObject({ tid: z.string(), oid: z.string() });

/**
 * Redeems the code of an answer. Checks `state`, and of the ID token issuer, audience, nonce, times and tenant. Its signature is
 * not checked: it comes from the token endpoint itself (OpenID Connect Core 1.0, section 3.1.3.7, 6).
 * @throws FailureError `microsoft.*`, `net.*`; the reason of the signal
 */
export async function redeem(
  { authority, clientId, redirectUri, state, nonce, verifier }: Authorization,
  address: string,
  { fetch, signal, now }: RedeemOptions,
): Promise<MicrosoftGrant> {
  const server: oauth.AuthorizationServer = { issuer: authority.issuer, token_endpoint: authority.tokenEndpoint };
  const client: oauth.Client = { client_id: clientId, [oauth.clockTolerance]: clockToleranceSeconds };
  try {
    const parameters = oauth.validateAuthResponse(server, client, new URL(address), state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      redirectUri,
      verifier.reveal(),
      {
        [oauth.customFetch]: (url, { method, body }) => fetch(url, { method, body, signal }),
        // The practice Entra and the servers of a cloud file can be on this computer's loopback address; `Cloud` allows no other.
        [oauth.allowInsecureRequests]: new URL(authority.tokenEndpoint).protocol === 'http:',
        signal,
      },
    );
    const answer = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    const identity = claims.safeParse(oauth.getValidatedIdTokenClaims(answer));
    if (!identity.success || identity.data.tid.toLowerCase() !== authority.tenantId) throw badAnswer('tid');
    const seconds = answer.expires_in ?? 0;
    if (answer.token_type !== 'bearer' || seconds <= 0 || answer.access_token.length > longestToken)
      throw badAnswer('token');
    return {
      token: new Token(answer.access_token),
      expiresAt: new Date(now().getTime() + seconds * 1000),
      scopes: grantedScopes(answer.scope ?? ''),
      tenantId: authority.tenantId,
      objectId: identity.data.oid,
    };
  } catch (thrown) {
    signal.throwIfAborted();
    throw failureOf(thrown);
  }
}

export interface RedeemOptions {
  readonly fetch: (url: string, init: FetchInit) => Promise<Response>;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

function failureOf(thrown: unknown): unknown {
  if (thrown instanceof FailureError) return thrown;
  if (thrown instanceof oauth.AuthorizationResponseError || thrown instanceof oauth.ResponseBodyError) {
    const { error, error_description: description } = thrown;
    const { code, detail } = refusalOf({ error, ...(description === undefined ? {} : { description }) });
    return new FailureError(code, detail);
  }
  // The library's errors can have the answer as their cause: only the kind is kept.
  if (thrown instanceof oauth.OperationProcessingError || thrown instanceof oauth.UnsupportedOperationError)
    return badAnswer(partOf(thrown.code));
  return thrown;
}

function partOf(code: string | undefined): string {
  if (code === oauth.JWT_CLAIM_COMPARISON || code === oauth.JWT_TIMESTAMP_CHECK) return 'idToken';
  return 'answer';
}

function badAnswer(part: string): FailureError {
  return new FailureError('microsoft.badAnswer', { part });
}
