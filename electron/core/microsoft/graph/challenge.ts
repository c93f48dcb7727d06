import { longestClaims } from '../../../../shared/enums/microsoft-sign-in';

/**
 * The claims that a sign-in has to bring before Graph answers again: continuous access evaluation ends a session early, for
 * example after a change of the password (Microsoft Learn, "Claims challenges, claims requests, and client capabilities").
 * @param header `WWW-Authenticate`
 * @returns JSON for the parameter `claims` of a sign-in; null: the header asks for none
 */
export function claimsOf(header: string | undefined): string | null {
  const challenge = header ?? '';
  if (!/\berror="?insufficient_claims"?/i.test(challenge)) return null;
  const encoded = /\bclaims="([\w+/=-]+)"/i.exec(challenge)?.[1] ?? '';
  // Accepts both alphabets of base64.
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  return text.length <= longestClaims && isObject(text) ? text : null;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
