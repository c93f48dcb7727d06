import type { OrgIdForm, OrgIdReading } from '../../../shared/contract';
import { type Cloud, tenantUrl } from './clouds';
import { isUuid } from './webex-id';

const groupLengths = [8, 4, 4, 4, 12] as const;

/** With fewer hexadecimal digits, a text is no mistyped Org ID, which has 32. */
const fewestDigits = 24;
const ignored = /[\s"'`“”‘’„«»「」{}()<>\u200b-\u200d\ufeff]/g;
const dashes = /[\u2010-\u2015\u2212\u00ad]/g;
/** What Control Hub, Webex's APIs and this app write before an Org ID, without its spaces. */
const label = /^(?:organi[sz]ation[-_]?id|org[-_]?id|组织标识符?|组织id)[:=]*/i;
/** A UUID in which characters may be wrong, so that they can be marked. */
const couldBeUuid = /^\w{8}(?:-\w{4}){3}-\w{12}$/;
/** A value behind a label of any language on the same line or the one before, among other lines. */
const labelled =
  /(?:(?<!\p{L})org|организаци|οργανισμ|组织|組織|조직)(?:(?!tenant|user|object|client|app|name|租户|用户)[^\n:=,;]){0,40}(?:[:=]|\n)[\s"'({]*([\w+/-]{32,}={0,2})/giu;
const anyUuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const endOfSentence = /[.,;。、]+$/;

/**
 * Reads what an administrator may type or paste as Org ID: a UUID in any case, with spaces, quotes or braces around or
 * within, behind a label such as `Organization ID:`, before a full stop; base64 of the UUID, or of the form of Webex's
 * APIs (`ciscospark://us/ORGANIZATION/<uuid>`); a whole Tenant URL; the one value behind such a label among other lines.
 * @returns the Org ID in lower case with its Tenant URL, or exactly what is wrong with it. Control Hub's Org IDs are UUIDs
 * (RFC 9562 section 4). The sample in the setup documents is not: it contains a `g`.
 */
export function readOrgId(text: string, cloud: Pick<Cloud, 'scimBaseUrl'>): OrgIdReading {
  const reading = readAlone(text, cloud);
  if (reading.kind !== 'invalid') return reading;
  const plain = text.normalize('NFKC').replace(dashes, '-');
  const values = [...plain.matchAll(labelled), ...leading(plain)].map(([, value = '']) => value);
  const found = values.map((value) => readAlone(value, cloud)).filter((each) => each.kind === 'valid');
  const [first] = found;
  return first && found.every(({ orgId }) => orgId === first.orgId) ? { ...first, changed: true } : reading;
}

/** A UUID at the beginning, behind signs or an organization's label alone, where no other one follows. */
function leading(text: string): RegExpMatchArray[] {
  const first =
    /^(?:urn:uuid:|[^\p{L}\p{N}]*(?:org(?:ani[sz]ation)?[-_ ]?id|org|组织标识符?|组织 ?id)?[^\p{L}\p{N}]*)([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?![-\w@])/iu;
  const found = first.exec(text);
  const all = new Set((text.match(anyUuid) ?? []).map((each) => each.toLowerCase()));
  return found && all.size === 1 ? [found] : [];
}

function readAlone(text: string, cloud: Pick<Cloud, 'scimBaseUrl'>): OrgIdReading {
  const cleaned = text.normalize('NFKC').replace(dashes, '-').replace(ignored, '');
  if (cleaned === '') return { kind: 'empty' };
  const { value, form } = unwrapped(cleaned.replace(label, '').replace(endOfSentence, ''));
  const orgId = value.toLowerCase();
  if (isUuid(orgId)) {
    return { kind: 'valid', orgId, form, tenantUrl: tenantUrl(cloud, orgId), changed: orgId !== text };
  }
  if (!/^[0-9a-f]{32}$/.test(orgId)) return wrong(orgId, cloud);
  const added = dashed(orgId);
  const shown = form === 'uuid' ? 'hyphens' : form;
  return { kind: 'valid', orgId: added, form: shown, tenantUrl: tenantUrl(cloud, added), changed: true };
}

/** Extracts the Org ID from a Tenant URL or from base64; returns any other text unchanged. */
function unwrapped(text: string): { value: string; form: OrgIdForm } {
  const scimPath = /\/scim\/([^/?#]+)/i.exec(text);
  if (/^[a-z]+:\/\//i.test(text) || scimPath) {
    const segment = scimPath?.[1] ?? lastSegment(text);
    return { value: decoded(segment), form: 'tenantUrl' };
  }
  const plain = /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('utf8') : '';
  if (plain.startsWith('ciscospark://')) return { value: lastSegment(plain), form: 'base64' };
  return couldBeUuid.test(plain) ? { value: plain, form: 'base64' } : { value: text, form: 'uuid' };
}

/** The last part of an address; nothing of a Webex ID or an address that names something else than an organization. */
function lastSegment(address: string): string {
  if (/^ciscospark:/i.test(address) && !/\/ORGANIZATION\//i.test(address)) return '';
  if (/\/(?:users?|people|person|groups?|devices?|places?|workspaces?|locations?|rooms?)\//i.test(address)) return '';
  const parts = address.replace(/[?#].*$/, '').split('/');
  return parts.filter(Boolean).at(-1) ?? '';
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
  const digits = orgId.replace(/[^0-9a-f]/g, '').length;
  const usable = /^[\x21-\x7e]{1,100}$/.test(orgId) && !/[/?#\\%]/.test(orgId);
  if (!usable || digits < fewestDigits) return { kind: 'invalid', orgId: '', tenantUrl: '', reason: 'unusable' };
  const kept = { kind: 'invalid', orgId, tenantUrl: tenantUrl(cloud, orgId) } as const;
  const position = orgId.search(/[^0-9a-f-]/);
  if (position >= 0) return { ...kept, reason: 'character', character: orgId.charAt(position), position: position + 1 };
  return digits === 32 ? { ...kept, reason: 'groups' } : { ...kept, reason: 'length', digits };
}
