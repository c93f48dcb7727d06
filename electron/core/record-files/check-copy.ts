import { z } from 'zod';
import type { CopyCheck } from '../../../shared/contract';
import { canonical, digestOf } from './canonical';
import { maximumCopyBytes } from './copy-limits';
import { formatOf, hasMark, isOurPage } from './file-format';
import { recordCopyFormat } from './record-copy-shape';
import { safeJson, textOf } from './safe-json';
import { readSeal, type SealedFormat } from './seal';

/** A name or title is shown on one line. */
const longestTitle = 200;

/**
 * The bytes of a file -> what it is, and whether it is as it was saved. Never throws; a file of whatever content is safe to
 * check. "Unaltered" says that the digest in the file fits the rest of it: that nothing happened to it by accident or
 * carelessness. Who means to deceive can put in another digest, too.
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
    if (!hasMark(bytes) && !(format === 'html' && isOurPage(bytes))) return { verdict: 'foreign' };
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
const told = z.object({ algorithm: z.literal('SHA-256'), value: z.string() });
const record = z.object({ schema: z.number(), id: z.string(), events: z.array(z.unknown()) });

function checkJson(bytes: Uint8Array): CopyCheck {
  const text = textOf(bytes);
  if (!text.ok) return { verdict: 'foreign' };
  const json = safeJson(text.value);
  // Cut off, or edited so that it is no JSON any more: what is left of it still says what it was.
  if (!json.ok) return text.value.includes(`"${recordCopyFormat}"`) ? broken : { verdict: 'foreign' };
  const parsed = copy.safeParse(json.value);
  if (!parsed.success) return { verdict: record.safeParse(json.value).success ? 'record' : 'foreign' };
  const { content, digest: seal } = parsed.data;
  const digest = digestOfContent(content);
  const sealed = told.safeParse(seal);
  const isSame = digest !== null && sealed.success && sealed.data.value === digest;
  return {
    verdict: isSame ? 'unaltered' : 'changed',
    format: 'json',
    savedAt: z.iso.datetime().safeParse(content.savedAt).data ?? null,
    digest,
    reformatted: isSame && !isCanonical(json.value, bytes),
    title: z.object({ name: z.string() }).safeParse(content.summary).data?.name.slice(0, longestTitle) ?? null,
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

/** Null: it holds what no canonical JSON has, such as a number beyond all measure. */
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
  return title.replace(/&(\w+|#x27|#39);/g, (whole, name: string) => entities[name] ?? whole).slice(0, longestTitle);
}
