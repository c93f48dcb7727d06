import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { EntraSignInFault } from '../../../shared/enums/practice-entra';
import type { DirectoryUser } from '../../core/practice-entra';

const Parameters = z.object({
  client_id: z.string().default(''),
  response_type: z.string().default(''),
  redirect_uri: z.string().default(''),
  response_mode: z.string().default('query'),
  scope: z.string().default(''),
  state: z.string().default(''),
  nonce: z.string().default(''),
  code_challenge: z.string().default(''),
  code_challenge_method: z.string().default(''),
  prompt: z.string().default(''),
});

export interface EntraAuthorizationRequest {
  readonly parameters: Readonly<Record<keyof z.infer<typeof Parameters>, string>>;
  /** The permissions of Graph, without those of OpenID Connect. */
  readonly scopes: readonly string[];
}

/** Entra's number of an error, which it shows on a page of its own. */
export interface EntraProblem {
  readonly number: number;
  readonly received: string;
}

type Reading =
  | { readonly ok: true; readonly request: EntraAuthorizationRequest }
  | { readonly ok: false; readonly problem: EntraProblem };

/**
 * Checks a request of the authorization code flow with PKCE, from a query or a form's body. Entra shows what is wrong with it on
 * its own page, and does not return to the app.
 * @param clients the applications that the tenant knows
 */
export function readEntraAuthorization(from: unknown, clients: readonly string[]): Reading {
  const parsed = Parameters.safeParse(from ?? {});
  if (!parsed.success) return problem(900144, '');
  const parameters = parsed.data;
  if (!clients.includes(parameters.client_id.toLowerCase())) return problem(700016, parameters.client_id);
  if (!/^http:\/\/localhost(?::\d{1,5})?$/.test(parameters.redirect_uri))
    return problem(50011, parameters.redirect_uri);
  if (parameters.response_type !== 'code' || parameters.response_mode !== 'query')
    return problem(700054, parameters.response_type);
  if (parameters.code_challenge_method !== 'S256' || !parameters.code_challenge)
    return problem(9002325, parameters.code_challenge_method);
  const scopes = parameters.scope.split(' ').filter((scope) => scope && !/^(?:openid|profile|email)$/.test(scope));
  return { ok: true, request: { parameters, scopes } };
}

function problem(number: number, received: string): Reading {
  return { ok: false, problem: { number, received } };
}

/** How Entra refuses (Microsoft Learn, "Microsoft Entra authentication and authorization error codes"). */
const entraRefusals = {
  declined: { error: 'access_denied', number: 65004, text: 'User declined to consent to access the app.' },
  consentNeeded: { error: 'access_denied', number: 90094, text: 'Admin consent is required for the permissions.' },
  conditionalAccess: {
    error: 'access_denied',
    number: 53003,
    text: 'Access has been blocked by Conditional Access policies.',
  },
  assignmentRequired: {
    error: 'invalid_grant',
    number: 50105,
    text: 'The signed in user is not assigned to a role for the application.',
  },
  otherTenant: {
    error: 'invalid_request',
    number: 50020,
    text: 'User account from identity provider does not exist in tenant and cannot access the application.',
  },
} as const satisfies Readonly<
  Record<'declined' | Exclude<EntraSignInFault, 'scopeLeftOut'>, { error: string; number: number; text: string }>
>;
export type EntraRefusal = keyof typeof entraRefusals;

/** The redirect of an answer. */
export function redirectTo(
  { parameters }: EntraAuthorizationRequest,
  answer: Readonly<Record<string, string>>,
): string {
  const url = new URL(parameters.redirect_uri);
  for (const [name, value] of Object.entries({ ...answer, state: parameters.state })) url.searchParams.set(name, value);
  return url.href;
}

export function refusalRedirect(request: EntraAuthorizationRequest, refusal: EntraRefusal): string {
  const { error, number, text } = entraRefusals[refusal];
  return redirectTo(request, { error, error_description: `AADSTS${number}: ${text}` });
}

interface IssuedCode {
  readonly user: Pick<DirectoryUser, 'id' | 'userPrincipalName'>;
  readonly scopes: readonly string[];
  readonly request: EntraAuthorizationRequest;
  readonly expiresAt: number;
}

const Redemption = z.object({
  grant_type: z.literal('authorization_code'),
  client_id: z.string(),
  code: z.string(),
  redirect_uri: z.string(),
  code_verifier: z.string(),
});
const codeLifetimeMs = 600_000;

/** The authorization codes of one tenant: each works once, for ten minutes, with its verifier (RFC 7636 section 4.6). */
export class EntraCodes {
  readonly #issued = new Map<string, IssuedCode>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  issue(code: Omit<IssuedCode, 'expiresAt'>): string {
    const text = `1.${randomBytes(48).toString('base64url')}`;
    this.#issued.set(text, { ...code, expiresAt: this.#now().getTime() + codeLifetimeMs });
    return text;
  }

  /** @param form the body of the token's request; null: the code does not work */
  redeem(form: unknown): IssuedCode | null {
    const parsed = Redemption.safeParse(form);
    if (!parsed.success) return null;
    const { code, client_id, redirect_uri, code_verifier } = parsed.data;
    const issued = this.#issued.get(code);
    this.#issued.delete(code);
    if (!issued || issued.expiresAt <= this.#now().getTime()) return null;
    const { parameters } = issued.request;
    const challenge = createHash('sha256').update(code_verifier).digest('base64url');
    const isHis = client_id === parameters.client_id && redirect_uri === parameters.redirect_uri;
    return isHis && challenge === parameters.code_challenge ? issued : null;
  }
}
