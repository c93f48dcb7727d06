import { basename } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../shared/contract';
import { isAllowedEndpoint } from '../http/endpoints';
import { readRegularFile } from '../lib/regular-file';
import type { Cloud } from './clouds';

/** Upper bound on the file, in bytes. */
const maximumBytes = 1024 * 1024;
const text = z.string().trim().min(1).max(2000);
/**
 * Rejects control characters and characters that change the writing direction: both could hide the hosts shown after the
 * name.
 */
const visible = /^[^\p{Cc}\p{Bidi_Control}]+$/u;
const endpoint = text.refine((address) => isAllowedEndpoint(address) && !address.endsWith('#'), { error: 'url' });
/** The Org ID is appended as text: behind a query or a fragment it would not be part of the path. */
const base = endpoint.refine((address) => !/[?#]/.test(address), { error: 'base' });

/** Paths are added to it. */
const origin = endpoint.refine((address) => new URL(address).href === `${new URL(address).origin}/`, {
  error: 'origin',
});
const entra = z.strictObject({
  loginUrl: origin,
  graphUrl: origin,
  tenantId: text.max(300).exactOptional(),
  clientId: text.max(300).exactOptional(),
});

/** The fields in the order in which errors are reported. Unknown fields are rejected: they are misspelt known ones. */
const cloudFile = z.strictObject({
  name: text.max(80).regex(visible),
  authorizeUrl: endpoint,
  clientId: text,
  redirectUri: endpoint,
  scopes: z.array(text).max(50),
  scimBaseUrl: base,
  peopleUrl: endpoint,
  entra: entra.exactOptional(),
});

/**
 * Reads the endpoints of `--cloud=FILE`.
 * @returns the cloud, or `cloud.unreadable`, `cloud.notJson`, `cloud.badField` with the field's name and the reason: `url`
 * (neither https nor http on loopback, or with a fragment), `base` (with a query), `origin` (with a path), `missing`, `unknown` or
 * `type`
 */
export async function readCloudFile(path: string): Promise<Result<Cloud>> {
  const file = basename(path);
  let content: string;
  try {
    content = (await readRegularFile(path, maximumBytes)).toString('utf8');
  } catch {
    return { ok: false, failure: { code: 'cloud.unreadable', detail: { file } } };
  }
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, failure: { code: 'cloud.notJson', detail: { file } } };
  }
  const parsed = cloudFile.safeParse(json);
  if (parsed.success) return { ok: true, value: { kind: 'file', ...parsed.data } };
  const [issue] = parsed.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]].join('.') : issue?.path.join('.');
  return {
    ok: false,
    failure: { code: 'cloud.badField', detail: { file, field: field || '{}', reason: reasonOf(issue, json) } },
  };
}

/** The cloud with the fields of a cloud file, or of a stored cloud. @throws ZodError */
export function cloudOf(json: unknown): Cloud {
  const { kind, ...fields } = cloudFile.extend({ kind: z.literal('file').exactOptional() }).parse(json);
  return { kind: 'file', ...fields };
}

function reasonOf(issue: z.core.$ZodIssue | undefined, json: unknown): string {
  if (issue?.code === 'unrecognized_keys') return 'unknown';
  if (issue?.code === 'custom') return issue.message;
  const [holder, field] = [issue?.path.slice(0, -1) ?? [], issue?.path.at(-1)];
  const inner = holder.reduce<unknown>((value, name) => (isObject(value) ? value[String(name)] : undefined), json);
  return isObject(inner) && typeof field === 'string' && !(field in inner) ? 'missing' : 'type';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
