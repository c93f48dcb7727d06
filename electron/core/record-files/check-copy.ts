import { z } from 'zod';
import type { CopyCheck } from '../../../shared/contract';
import { maximumCopyBytes } from '../../../shared/enums/limits';
import { canonical, digestOf } from './canonical';
import { formatOf, hasDigest, isAppPage } from './file-format';
import { recordCopyFormat } from './record-copy-shape';
import { safeJson, textOf } from './safe-json';
import { readSeal, type SealedFormat } from './seal';

/** Names and titles are shown on one line. */
const maximumTitleLength = 200;

/**
 * The bytes of a file -> its format, and whether it is unaltered. Never throws; any content is safe to check.
 * "Unaltered" means that the digest in the file matches the rest: it shows accidental changes. It does not protect from
 * forgery, because a forger can replace the digest too.
 */
export function checkCopy(bytes: Uint8Array): CopyCheck {
  if (bytes.length > maximumCopyBytes) return { verdict: 'unreadable', failure: { code: 'restore.tooBig' } };
  const format = formatOf(bytes);
  if (format === 'encrypted') return { verdict: 'encrypted' };
  return format === 'json' || format === 'other' ? checkJson(bytes) : checkSealed(format, bytes);
}

function checkSealed(format: SealedFormat, bytes: Uint8Array): CopyCheck {
  const title = format === 'html' ? titleOf(bytes) : null;
  const seal = readSeal(format, bytes);
  if (!seal) {
    if (!hasDigest(bytes) && !(format === 'html' && isAppPage(bytes))) return { verdict: 'foreign' };
    return { verdict: 'changed', format, savedAt: null, digest: null, reformatted: false, title };
  }
  const digest = digestOf(...seal.sealed);
  const verdict = digest === seal.digest ? 'unaltered' : 'changed';
  return { verdict, format, savedAt: seal.savedAt, digest, reformatted: false, title };
}

const copy = z.object({
  content: z.looseObject({ format: z.literal(recordCopyFormat) }),
  digest: z.unknown(),
});
const digestShape = z.object({ algorithm: z.literal('SHA-256'), value: z.string() });
const record = z.object({ schema: z.number(), id: z.string(), events: z.array(z.unknown()) });

function checkJson(bytes: Uint8Array): CopyCheck {
  const text = textOf(bytes);
  if (!text.ok) return { verdict: 'foreign' };
  const json = safeJson(text.value);
  // A copy that is no longer valid JSON, because it was cut off or edited, is still recognized by its format name.
  if (!json.ok) return text.value.includes(`"${recordCopyFormat}"`) ? broken : { verdict: 'foreign' };
  const parsed = copy.safeParse(json.value);
  if (!parsed.success) return { verdict: record.safeParse(json.value).success ? 'record' : 'foreign' };
  const { content, digest: seal } = parsed.data;
  const digest = digestOfContent(content);
  const sealed = digestShape.safeParse(seal);
  const isSame = digest !== null && sealed.success && sealed.data.value === digest;
  return {
    verdict: isSame ? 'unaltered' : 'changed',
    format: 'json',
    savedAt: z.iso.datetime().safeParse(content.savedAt).data ?? null,
    digest,
    reformatted: isSame && !isCanonical(json.value, bytes),
    title: z.object({ name: z.string() }).safeParse(content.summary).data?.name.slice(0, maximumTitleLength) ?? null,
  };
}

function isCanonical(value: unknown, bytes: Uint8Array): boolean {
  try {
    return canonical(value) === Buffer.from(bytes).toString();
  } catch {
    return false;
  }
}

const broken = {
  verdict: 'changed',
  format: 'json',
  savedAt: null,
  digest: null,
  reformatted: false,
  title: null,
} as const satisfies CopyCheck;

/** Null: the content has no canonical JSON, for example because of a non-finite number. */
export function digestOfContent(content: unknown): string | null {
  try {
    return digestOf(canonical(content));
  } catch {
    return null;
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

function titleOf(page: Uint8Array): string | null {
  const head = Buffer.from(page.subarray(0, 1 << 16)).toString();
  const title = /<title>([^<]*)<\/title>/i.exec(head)?.[1]?.trim();
  if (!title) return null;
  return title
    .replace(/&(\w+|#x27|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .slice(0, maximumTitleLength);
}
