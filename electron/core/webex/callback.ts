import { timingSafeEqual } from 'node:crypto';
import type { Result, SignInFailureCode } from '../../../shared/contract';
import { maximumTokenLength } from '../../../shared/enums/limits';
import { Token } from '../tokens/token';
import { carriesToken, readable } from './answer-traces';

/** The result of a successful sign-in. */
export interface Grant {
  readonly token: Token;
  /** Counted from `capturedAt`; null when `expires_in` is absent or not a whole number of seconds. */
  readonly expiresAt: Date | null;
}

/** The values of `error` in RFC 6749 section 4.2.2.1 and OpenID Connect Core 1.0 section 3.1.2.6. */
const errorCodes: ReadonlySet<string> = new Set([
  'invalid_request',
  'unauthorized_client',
  'access_denied',
  'unsupported_response_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'interaction_required',
  'login_required',
  'account_selection_required',
  'consent_required',
]);

/** IANA's registry "OAuth Access Token Types", and the draft type `mac`. Another value could be the token itself. */
const tokenTypes: ReadonlySet<string> = new Set(['bearer', 'dpop', 'n_a', 'pop', 'mac']);

/** Whether an address is the redirect URI: same origin and path, regardless of query and fragment. */
export function isRedirect(address: string, redirectUri: string): boolean {
  const url = parse(address);
  const expected = parse(redirectUri);
  return !!url && !!expected && url.origin === expected.origin && url.pathname === expected.pathname;
}

/**
 * Whether an answer has the state of this sign-in beside its token or error. Any web page can open the redirect URI with a
 * forged answer, but only Webex and this app know the state (RFC 6749 section 10.12).
 */
export function hasState(address: string, expected: { readonly redirectUri: string; readonly state: string }): boolean {
  if (!isRedirect(address, expected.redirectUri)) return false;
  const url = new URL(address);
  const fragment = new URLSearchParams(url.hash.slice(1));
  const failed = errorIn(url, fragment);
  return sameText((failed ?? fragment).get('state') ?? '', expected.state);
}

/**
 * Reads the address at which the sign-in ended. Success is in the fragment (RFC 6749 section 4.2.2). Errors are in the
 * fragment (section 4.2.2.1) or, as in Cisco's own SDK, in the query.
 * @returns the grant, or `signIn.notTheAddress`, `.denied`, `.wrongState`, `.noToken`, `.tokenTooLong`, `.wrongTokenType`. A
 * failure repeats only `error`, `error_description` and a known `token_type` of the address, cut to a readable length, and
 * of an address with a token only a known `error`.
 */
export function readCallback(
  address: string,
  expected: { readonly redirectUri: string; readonly state: string; readonly capturedAt: Date },
): Result<Grant> {
  if (!isRedirect(address, expected.redirectUri)) return fail('signIn.notTheAddress');
  const url = new URL(address);
  const fragment = new URLSearchParams(url.hash.slice(1));

  const failed = errorIn(url, fragment);
  if (failed) {
    // Reports an error without checking the state: the private window and the pasted address contain only Webex's own answer.
    // The browser's listener, which any page can reach, checks `hasState` first.
    const [error, description] = [failed.get('error') ?? '', failed.get('error_description') ?? ''];
    // Such an answer is not Webex's, and any part of it can repeat the token.
    if (carriesToken(address))
      return fail('signIn.denied', { error: errorCodes.has(error) ? error : '', description: '' });
    return fail('signIn.denied', { error: readable(error), description: readable(description.replace(/[.。]+$/, '')) });
  }
  const state = fragment.get('state');
  // A bearer token has no space (RFC 6750 section 2.1). A space can only come from an unescaped plus sign.
  const token = fragment.get('access_token')?.replaceAll(' ', '+');
  if (!token && state === null) return fail('signIn.noToken');
  if (!sameText(state ?? '', expected.state)) return fail('signIn.wrongState');
  if (!token) return fail('signIn.noToken');
  if (token.length > maximumTokenLength) return fail('signIn.tokenTooLong');
  const tokenType = fragment.get('token_type') ?? '';
  // Token types are case-insensitive (RFC 6749 section 7.1).
  if (tokenType.toLowerCase() !== 'bearer') {
    return fail('signIn.wrongTokenType', { tokenType: tokenTypes.has(tokenType.toLowerCase()) ? tokenType : '' });
  }
  return {
    ok: true,
    value: { token: new Token(token), expiresAt: expiry(fragment.get('expires_in'), expected.capturedAt) },
  };
}

/** The part of the address that contains an error, if there is one. */
function errorIn(url: URL, fragment: URLSearchParams): URLSearchParams | null {
  if (fragment.has('error')) return fragment;
  return url.searchParams.has('error') ? url.searchParams : null;
}

function expiry(seconds: string | null, from: Date): Date | null {
  if (!seconds || !/^\d{1,10}$/.test(seconds) || Number(seconds) === 0) return null;
  return new Date(from.getTime() + Number(seconds) * 1000);
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function fail(code: SignInFailureCode, detail?: Record<string, string>): Result<Grant> {
  return { ok: false, failure: detail ? { code, detail } : { code } };
}
