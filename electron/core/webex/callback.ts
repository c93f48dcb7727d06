import { timingSafeEqual } from 'node:crypto';
import type { Result, SignInFailureCode } from '../../../shared/contract';
import { Token } from '../tokens/token';

/** What a successful sign-in brings back. */
export interface Grant {
  readonly token: Token;
  /** Counted from `capturedAt`; null when `expires_in` is absent or no whole number of seconds. */
  readonly expiresAt: Date | null;
}

/** Whether an address is the redirect URI (same origin and path), whatever its query and fragment say. */
export function isRedirect(address: string, redirectUri: string): boolean {
  const url = parse(address);
  const expected = parse(redirectUri);
  return !!url && !!expected && url.origin === expected.origin && url.pathname === expected.pathname;
}

/**
 * Whether an answer brings the state of this sign-in, next to its token or its error. Any web page can open the redirect URI
 * with an answer of its own making, but only Webex and this app know the state (RFC 6749 section 10.12).
 */
export function hasState(address: string, expected: { readonly redirectUri: string; readonly state: string }): boolean {
  if (!isRedirect(address, expected.redirectUri)) return false;
  const url = new URL(address);
  const fragment = new URLSearchParams(url.hash.slice(1));
  const failed = errorIn(url, fragment);
  return sameText((failed ?? fragment).get('state') ?? '', expected.state);
}

/**
 * Reads the address that the sign-in ended at. Success is in the fragment (RFC 6749 section 4.2.2), errors in the
 * fragment (section 4.2.2.1) or, as Cisco's own SDK finds them, in the query.
 * @returns the grant, or `signIn.notTheAddress`, `.denied`, `.wrongState`, `.noToken`, `.wrongTokenType`. No failure
 * repeats any part of the address but `error`, `error_description` and `token_type`, cut to a readable length.
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
    // Reported without its state: the private window and the pasted address hold nothing but Webex's own answer. The
    // browser's listener, which any page can reach, asks `hasState` first.
    const [error, description] = [failed.get('error') ?? '', failed.get('error_description') ?? ''];
    return fail('signIn.denied', { error: short(error), description: short(description.replace(/[.。]+$/, '')) });
  }
  const state = fragment.get('state');
  // A bearer token has no space (RFC 6750 section 2.1): one can only come from a plus sign that was not escaped.
  const token = fragment.get('access_token')?.replaceAll(' ', '+');
  if (!token && state === null) return fail('signIn.noToken');
  if (!sameText(state ?? '', expected.state)) return fail('signIn.wrongState');
  if (!token) return fail('signIn.noToken');
  const tokenType = fragment.get('token_type') ?? '';
  // Token types are case-insensitive (RFC 6749 section 7.1).
  if (tokenType.toLowerCase() !== 'bearer') return fail('signIn.wrongTokenType', { tokenType: short(tokenType) });
  return {
    ok: true,
    value: { token: new Token(token), expiresAt: expiry(fragment.get('expires_in'), expected.capturedAt) },
  };
}

/** The part of the address that holds an error, if one does. */
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

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function fail(code: SignInFailureCode, detail?: Record<string, string>): Result<Grant> {
  return { ok: false, failure: detail ? { code, detail } : { code } };
}
