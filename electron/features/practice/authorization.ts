import { z } from 'zod';

/** The app's registration at the practice Webex. */
export interface Registration {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state?: string;
  /** As received, to repeat the request. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The redirect after "deny". */
  readonly denied: string;
}

/** `page`: shown, because there is no trusted redirect URI; `redirect`: reported to the app in the query, as Webex does. */
export type AuthorizationProblem =
  | { readonly kind: 'page'; readonly reason: 'malformed' | 'client' | 'redirect'; readonly received: string }
  | { readonly kind: 'redirect'; readonly to: string };

type Reading =
  | { readonly ok: true; readonly request: AuthorizationRequest }
  | { readonly ok: false; readonly problem: AuthorizationProblem };

const Parameters = z.object({
  response_type: z.string().default(''),
  client_id: z.string().default(''),
  redirect_uri: z.string().default(''),
  scope: z.string().default(''),
  state: z.string().optional(),
});

/**
 * Checks an authorization request of OAuth's implicit grant (RFC 6749, 4.2.1), from a query or a form's body.
 * A request with a repeated parameter is malformed (3.1).
 */
export function readAuthorization(from: unknown, registration: Registration): Reading {
  const parsed = Parameters.safeParse(from ?? {});
  if (!parsed.success) return page('malformed', '');
  const { response_type, client_id, redirect_uri, scope, state } = parsed.data;
  if (client_id !== registration.clientId) return page('client', client_id);
  if (redirect_uri !== registration.redirectUri) return page('redirect', redirect_uri);

  const back = (error: string, description: string) => {
    const to = new URL(redirect_uri);
    for (const [name, value] of Object.entries({
      error,
      error_description: description,
      ...(state === undefined ? {} : { state }),
    }))
      to.searchParams.set(name, value);
    return to.href;
  };
  const scopes = scope.split(' ').filter((one) => one !== '');
  if (response_type !== 'token')
    return redirect(back('unsupported_response_type', 'The authorization server does not support this response type.'));
  if (scopes.length === 0 || !scopes.every((one) => registration.scopes.includes(one))) {
    return redirect(back('invalid_scope', 'The requested scope is invalid, unknown, or malformed.'));
  }
  const parameters = { response_type, client_id, redirect_uri, scope, ...(state === undefined ? {} : { state }) };
  const denied = back('access_denied', 'The resource owner or authorization server denied the request.');
  return {
    ok: true,
    request: { redirectUri: redirect_uri, scopes, ...(state === undefined ? {} : { state }), parameters, denied },
  };
}

function page(reason: (AuthorizationProblem & { kind: 'page' })['reason'], received: string): Reading {
  return { ok: false, problem: { kind: 'page', reason, received } };
}

function redirect(to: string): Reading {
  return { ok: false, problem: { kind: 'redirect', to } };
}
