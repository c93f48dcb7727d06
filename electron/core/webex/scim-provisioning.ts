import { z } from 'zod';
import type { HttpRequest } from '../http/client';
import type { Token } from '../tokens/token';
import { scimJson } from './scim';

/** A request of a preview in the form in which it is sent. */
export function provisioningRequest(
  { method, url, body }: { readonly method: HttpRequest['method']; readonly url: string; readonly body?: string },
  token: Token,
): HttpRequest {
  return {
    method,
    url,
    token,
    accept: scimJson,
    ...(body === undefined ? {} : { body: { type: scimJson, text: body } }),
  };
}

const list = z.object({ Resources: z.array(z.object({ id: z.string().min(1) })).min(1) });

/** Webex's own ID of the first user in a list answer (RFC 7644, section 3.4.2); null when there is none. */
export function firstUserId(json: unknown): string | null {
  const read = list.safeParse(json);
  return read.success ? (read.data.Resources[0]?.id ?? null) : null;
}
