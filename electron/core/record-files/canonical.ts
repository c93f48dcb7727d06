import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * A JSON value in the form of RFC 8785 (JSON Canonicalization Scheme): sorted names, no spaces, one form for each text
 * and number. The same content always has the same bytes.
 * @throws Error for values that the RFC forbids: non-finite numbers and unpaired surrogates
 */
export function canonical(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** A key that is equal for two JSON values exactly if their content is equal, in any order of names. Never throws. */
export function canonicalKey(value: unknown): string {
  return canonical(wellFormed(value));
}

/** SHA-256 in lowercase hexadecimal digits. Texts are hashed as UTF-8. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** A JSON value with texts that are valid in UTF-8: unpaired surrogates become U+FFFD. */
export function wellFormed<T>(value: T): T {
  return replaced(value) as T;
}

function replaced(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Cs}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(replaced);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [replaced(name), replaced(inner)]));
}
