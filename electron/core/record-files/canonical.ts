import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * A JSON value as RFC 8785 (JSON Canonicalization Scheme) writes it: names sorted, no spaces, each text and number in its one
 * form, so that the same content has the same bytes whoever writes it. @throws Error for what the RFC forbids: numbers beyond all
 * measure, and half surrogate pairs
 */
export function canonical(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** A text that two JSON values share exactly if they have the same content, whatever the order of their names. Never throws. */
export function canonicalKey(value: unknown): string {
  return canonical(wellFormed(value));
}

/** SHA-256 in lower-case hexadecimal digits. A text counts as its UTF-8 bytes. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** A JSON value whose texts UTF-8 can hold: half surrogate pairs become U+FFFD. */
export function wellFormed<T>(value: T): T {
  return replaced(value) as T;
}

function replaced(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(replaced);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [replaced(name), replaced(inner)]));
}
