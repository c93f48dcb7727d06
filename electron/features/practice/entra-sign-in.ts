import { createSign, generateKeyPair, type KeyObject, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { type Request, type Response, Router, urlencoded } from 'express';
import { z } from 'zod';
import type { EntraSignInFault } from '../../../shared/enums/practice-entra';
import type { Translator } from '../../../shared/texts/i18n';
import { lazy } from '../../core/lib/lazy';
import type { PracticeEntra, TenantData } from '../../core/practice-entra';
import { accountIds, accounts } from './accounts';
import {
  type EntraAuthorizationRequest,
  EntraCodes,
  type EntraProblem,
  readEntraAuthorization,
  redirectTo,
  refusalRedirect,
} from './entra-authorization';
import { entraAccountPage, entraConsentPage, entraProblemPage } from './entra-sign-in-page';
import { onlyOwnForms, onlyOwnHost, ownHost } from './guard';
import type { Html } from './html';

export interface EntraSignInOptions {
  readonly tenant: TenantData;
  readonly entra: Pick<PracticeEntra, 'issueToken'>;
  /** The client IDs that the tenant knows. */
  readonly clients: readonly string[];
  readonly faults: () => readonly EntraSignInFault[];
  readonly now: () => Date;
  readonly translator: () => Translator;
}

const Decision = z.object({ account: z.enum(accountIds), decision: z.enum(['accept', 'decline']).optional() });
/** Microsoft's tokens work for about an hour. */
const lifetimeSeconds = 3599;

/**
 * The sign-in of the practice Entra, as Microsoft's identity platform has it: discovery, accounts, consent, authorization codes
 * with PKCE, and tokens. A consent stays, so it is asked for once.
 */
export function entraSignIn(options: EntraSignInOptions): Router {
  const { tenant, entra, now } = options;
  const codes = new EntraCodes(now);
  const consented = new Set<string>();
  const keys = lazy(() => promisify(generateKeyPair)('rsa', { modulusLength: 2048 }));
  const router = Router();
  const form = urlencoded({ extended: false, limit: '16kb' });
  const isOurs = (request: Request) => [tenant.id, tenant.domain].includes(String(request.params.tenant).toLowerCase());

  router.get('/:tenant/v2.0/.well-known/openid-configuration', onlyOwnHost, (request, response) => {
    if (!isOurs(request)) return refuse(response, 'invalid_tenant', 90002, 'Tenant not found.');
    const base = `http://${ownHost(request)}/${tenant.id}`;
    response.json({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_modes_supported: ['query'],
      response_types_supported: ['code'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['none'],
    });
  });

  router.get('/:tenant/discovery/v2.0/keys', onlyOwnHost, async (_request, response) => {
    const { publicKey } = await keys();
    response.json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' }] });
  });

  router.get('/:tenant/oauth2/v2.0/authorize', onlyOwnHost, (request, response) => {
    const reading = readEntraAuthorization(request.query, options.clients);
    if (!reading.ok) return problemPage(response, reading.problem);
    show(response, reading.request, (nonce) =>
      entraAccountPage(options.translator(), {
        request: reading.request,
        nonce,
        action: `/${tenant.id}/oauth2/v2.0/account`,
      }),
    );
  });

  router.post('/:tenant/oauth2/v2.0/account', onlyOwnHost, onlyOwnForms, form, (request, response) => {
    const reading = readEntraAuthorization(request.body, options.clients);
    if (!reading.ok) return problemPage(response, reading.problem);
    const decision = Decision.safeParse(request.body);
    if (!decision.success)
      return response.redirect(303, `authorize?${new URLSearchParams(reading.request.parameters)}`);
    const { account, decision: answer } = decision.data;
    const refused = refusing.find((fault) => options.faults().includes(fault));
    if (refused) return response.redirect(302, refusalRedirect(reading.request, refused));
    if (answer === 'decline') return response.redirect(302, refusalRedirect(reading.request, 'declined'));
    if (answer === 'accept') consent(reading.request);
    if (!hasConsent(reading.request)) {
      const action = `/${tenant.id}/oauth2/v2.0/account`;
      return show(response, reading.request, (nonce) =>
        entraConsentPage(options.translator(), { request: reading.request, nonce, action, account }),
      );
    }
    const scopes = options.faults().includes('scopeLeftOut')
      ? reading.request.scopes.slice(0, -1)
      : reading.request.scopes;
    // Some sign in to Entra with another name than their address.
    const user = tenant.users.find(({ mail }) => mail === accounts[account].email);
    if (!user) return problemPage(response, { number: 50034, received: accounts[account].email });
    const code = codes.issue({ user, scopes, request: reading.request });
    response.redirect(302, redirectTo(reading.request, { code, session_state: randomBytes(16).toString('hex') }));
  });

  router.post('/:tenant/oauth2/v2.0/token', onlyOwnHost, form, async (request, response) => {
    if (request.headers.origin !== undefined)
      return refuse(response, 'invalid_request', 9002326, 'Cross-origin token redemption.');
    const code = codes.redeem(request.body);
    if (!code)
      return refuse(response, 'invalid_grant', 70008, 'The provided authorization code is expired or was redeemed.');
    const { id, userPrincipalName } = code.user;
    const seconds = Math.floor(now().getTime() / 1000);
    const { privateKey } = await keys();
    response.json({
      token_type: 'Bearer',
      scope: ['openid', 'profile', ...code.scopes].join(' '),
      expires_in: lifetimeSeconds,
      access_token: entra.issueToken(id, code.scopes, lifetimeSeconds),
      id_token: signed(privateKey, {
        iss: `http://${ownHost(request)}/${tenant.id}/v2.0`,
        aud: code.request.parameters.client_id,
        iat: seconds,
        nbf: seconds,
        exp: seconds + lifetimeSeconds,
        nonce: code.request.parameters.nonce,
        tid: tenant.id,
        oid: id,
        sub: randomBytes(16).toString('base64url'),
        preferred_username: userPrincipalName,
        ver: '2.0',
      }),
    });
  });
  return router;

  function consent({ parameters, scopes }: EntraAuthorizationRequest): void {
    for (const scope of scopes) consented.add(`${parameters.client_id} ${scope}`);
  }

  function hasConsent({ parameters, scopes }: EntraAuthorizationRequest): boolean {
    return scopes.every((scope) => consented.has(`${parameters.client_id} ${scope}`));
  }

  function problemPage(response: Response, problem: EntraProblem): void {
    send(response, 400, "'none'", (nonce) => entraProblemPage(options.translator(), problem, nonce));
  }
}

const keyId = 'practice';
const refusing = ['otherTenant', 'conditionalAccess', 'assignmentRequired', 'consentNeeded'] as const;

function show(response: Response, { parameters }: EntraAuthorizationRequest, make: (nonce: string) => Html): void {
  // The answer to a form may redirect only to addresses in form-action, so it includes the app's own.
  send(response, 200, `'self' ${new URL(parameters.redirect_uri).origin}`, make);
}

function send(response: Response, status: number, formAction: string, make: (nonce: string) => Html): void {
  const nonce = randomBytes(16).toString('base64url');
  response.status(status).set({
    'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.type('html').send(make(nonce).text);
}

function refuse(response: Response, error: string, number: number, text: string): void {
  response.status(400).json({ error, error_description: `AADSTS${number}: ${text}`, error_codes: [number] });
}

function signed(key: KeyObject, claims: object): string {
  const content = [{ typ: 'JWT', alg: 'RS256', kid: keyId }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
}
