import type { OrgIdForm, OrgIdReading } from '../../../shared/contract';
import { type Cloud, tenantUrl } from './clouds';
import { isUuid, nameInWebexId } from './webex-id';

const groupLengths = [8, 4, 4, 4, 12] as const;

/**
 * Reads what an administrator may type or paste as Org ID: a UUID in any case, with spaces, quotes or braces around or
 * within; the base64 form of Webex's APIs (`ciscospark://us/ORGANIZATION/<uuid>`); a whole Tenant URL.
 * @returns the Org ID in lower case with its Tenant URL, or exactly what is wrong with it. Control Hub's Org IDs are UUIDs
 * (RFC 9562 section 4). The sample in the setup documents is not: it contains a `g`.
 */
export function readOrgId(text: string, cloud: Pick<Cloud, 'scimBaseUrl'>): OrgIdReading {
  const cleaned = text.replace(/[\s"'`“”‘’„«»「」{}()<>\u200b-\u200d\ufeff]/g, '');
  if (cleaned === '') return { kind: 'empty' };
  const { value, form } = unwrapped(cleaned);
  const orgId = value.toLowerCase();
  if (isUuid(orgId)) {
    return { kind: 'valid', orgId, form, tenantUrl: tenantUrl(cloud, orgId), changed: orgId !== text };
  }
  const undashed = /^[0-9a-f]{32}$/.test(orgId) ? dashed(orgId) : null;
  if (undashed) return { kind: 'valid', orgId: undashed, form, tenantUrl: tenantUrl(cloud, undashed), changed: true };
  return wrong(orgId, cloud);
}

/** Extracts the Org ID from a Tenant URL or the base64 form; returns any other text unchanged. */
function unwrapped(text: string): { value: string; form: OrgIdForm } {
  const scimPath = /\/scim\/([^/?#]+)/i.exec(text);
  if (/^[a-z]+:\/\//i.test(text) || scimPath) {
    const segment =
      scimPath?.[1] ??
      text
        .replace(/[?#].*$/, '')
        .split('/')
        .filter(Boolean)
        .at(-1) ??
      '';
    return { value: decoded(segment), form: 'tenantUrl' };
  }
  const name = nameInWebexId(text);
  return name === null ? { value: text, form: 'uuid' } : { value: name, form: 'base64' };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function dashed(digits: string): string {
  let start = 0;
  const groups = groupLengths.map((length) => {
    start += length;
    return digits.slice(start - length, start);
  });
  return groups.join('-');
}

function wrong(orgId: string, cloud: Pick<Cloud, 'scimBaseUrl'>): OrgIdReading {
  const usable = /^[\x21-\x7e]{1,100}$/.test(orgId) && !/[/?#\\%]/.test(orgId);
  if (!usable) return { kind: 'invalid', orgId: '', tenantUrl: '', reason: 'unusable' };
  const kept = { kind: 'invalid', orgId, tenantUrl: tenantUrl(cloud, orgId) } as const;
  const position = orgId.search(/[^0-9a-f-]/);
  if (position >= 0) return { ...kept, reason: 'character', character: orgId.charAt(position), position: position + 1 };
  const digits = orgId.replaceAll('-', '').length;
  return digits === 32 ? { ...kept, reason: 'groups' } : { ...kept, reason: 'length', digits };
}
