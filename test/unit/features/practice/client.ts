import type { AccountId } from '../../../../electron/features/practice/accounts';
import { startPracticeWebex } from '../../../../electron/features/practice/server';
import { issueToken } from '../../../../electron/features/practice/token';

/** A practice Webex of a test, with what a client needs to talk to it; ends with `await using`. */
export async function practice(options: Partial<Parameters<typeof startPracticeWebex>[0]> = {}) {
  const webex = await startPracticeWebex({ locale: () => 'en', ...options });
  const origin = new URL(webex.cloud.authorizeUrl).origin;
  const scim = `${webex.cloud.scimBaseUrl}/${webex.organization.id}`;
  const parameters = {
    response_type: 'token',
    client_id: webex.cloud.clientId,
    redirect_uri: webex.cloud.redirectUri,
    scope: webex.cloud.scopes.join(' '),
    state: 'state-1',
  };
  const as = (account: AccountId) => ({ authorization: `Bearer ${issueToken(account, new Date())}` });

  return {
    webex,
    origin,
    scim,
    parameters,
    as,
    /** GET as the full administrator, or another account. */
    get: (url: string, account: AccountId = 'fullAdministrator') => fetch(url, { headers: as(account) }),
    send: (method: string, url: string, body?: unknown, account: AccountId = 'fullAdministrator') =>
      fetch(url, {
        method,
        headers: { ...as(account), 'content-type': 'application/scim+json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    authorize: (change: Record<string, string> = {}) =>
      fetch(`${webex.cloud.authorizeUrl}?${new URLSearchParams({ ...parameters, ...change })}`, { redirect: 'manual' }),
    /** Submits the form of the sign-in page, as a browser does. */
    submit: (
      path: string,
      fields: Record<string, string> | [string, string][],
      headers: Record<string, string> = { origin },
    ) =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams([
          ...Object.entries(parameters),
          ...(Array.isArray(fields) ? fields : Object.entries(fields)),
        ]),
      }),
    [Symbol.asyncDispose]: () => webex.close(),
  };
}

export interface ListResponse {
  readonly totalResults: number;
  readonly startIndex: number;
  readonly Resources: readonly { readonly id: string; readonly [attribute: string]: unknown }[];
}

export async function list(response: Response): Promise<ListResponse> {
  return (await response.json()) as ListResponse;
}

export const patchOf = (...Operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
