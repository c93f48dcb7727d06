import type { SendScim } from '../../core/practice-entra';

/** Upper bound on the wait for one answer. */
const requestTimeoutMs = 20_000;

/**
 * Sends the SCIM requests of the practice Entra to a practice Webex, and to no other address: its tokens and people never leave
 * this computer.
 * @param origin of the practice Webex
 */
export function sendScimTo(origin: string): SendScim {
  return async ({ method, url, token, body }) => {
    if (!URL.canParse(url) || new URL(url).origin !== origin)
      throw new Error('The practice Entra reaches only the practice Webex.');
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(requestTimeoutMs),
      headers: {
        Accept: 'application/scim+json',
        Authorization: `Bearer ${token}`,
        ...(body ? { 'Content-Type': 'application/scim+json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
