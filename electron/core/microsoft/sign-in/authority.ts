import { z } from 'zod';
import type { Failure, Result } from '../../../../shared/contract';
import { refusalOf } from './refusals';

/** A tenant's endpoints of OpenID Connect. */
export interface Authority {
  readonly issuer: string;
  readonly tenantId: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const domain = new RegExp(`^(?=.{4,253}$)${label}(?:\\.${label})+$`, 'i');

export function isGuid(text: string): boolean {
  return guid.test(text);
}

/** Whether a text can name one tenant: its ID, or one of its domains. `organizations` and `common` name none. */
export function isTenant(text: string): boolean {
  return isGuid(text) || domain.test(text);
}

/** OpenID Connect Discovery 1.0, section 4, at the address of Microsoft's identity platform. */
export function discoveryUrl(loginUrl: string, tenant: string): string {
  return `${originOf(loginUrl)}/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`;
}

const metadata = z.looseObject({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
});
const refusal = z.looseObject({ error: z.string(), error_description: z.string().optional() });

/**
 * Reads the metadata of a tenant. Its endpoints and its issuer have to be at the cloud's own address, so that the sign-in and
 * the code go nowhere else.
 * @returns the authority, or a `microsoft.*` failure
 */
export function readAuthority(json: unknown, asked: { loginUrl: string; tenant: string }): Result<Authority> {
  const refused = refusal.safeParse(json);
  if (refused.success) {
    return fail(
      refusalOf({
        error: refused.data.error,
        ...(refused.data.error_description === undefined ? {} : { description: refused.data.error_description }),
      }),
    );
  }
  const parsed = metadata.safeParse(json);
  if (!parsed.success) return unexpected('discovery');
  const { issuer, authorization_endpoint: authorizationEndpoint, token_endpoint: tokenEndpoint } = parsed.data;
  const origin = originOf(asked.loginUrl);
  const isOurs = [issuer, authorizationEndpoint, tokenEndpoint].every((url) => new URL(url).origin === origin);
  const tenantId = new URL(issuer).pathname.split('/')[1]?.toLowerCase() ?? '';
  if (!isOurs || !isGuid(tenantId)) return unexpected('issuer');
  if (isGuid(asked.tenant) && asked.tenant.toLowerCase() !== tenantId) return unexpected('issuer');
  return { ok: true, value: { issuer, tenantId, authorizationEndpoint, tokenEndpoint } };
}

function originOf(url: string): string {
  return new URL(url).origin;
}

function unexpected(reason: string): Result<Authority> {
  return fail({ code: 'microsoft.badAnswer', detail: { part: reason } });
}

function fail(failure: Failure): Result<Authority> {
  return { ok: false, failure };
}
