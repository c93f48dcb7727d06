import { FailureError } from '../../lib/failure';
import type { Token } from '../../tokens/token';

/** One of the synchronization's secrets (Microsoft Graph, "synchronizationSecretKeyStringValuePair"), as Graph shows it. */
export interface SecretPair {
  readonly key: string;
  readonly value: string | null;
}

/** One that is written: a token is revealed only when it is sent. */
export interface NewSecret {
  readonly key: string;
  readonly value: string | Token;
}

/** Graph shows this for a secret that it does not give away. It must never be written back. */
const mask = /^\*+$/;

/**
 * What to write so that nothing is lost, whether Graph replaces or merges, which Microsoft does not document without
 * contradiction: every readable key as it is, and the new token.
 * @throws FailureError `renew.unknownSecret` for a masked key that the app does not know: replacing would lose it;
 * `renew.otherAddress` if Entra provisions to another address than this setup's
 */
export function secretsToWrite(shown: readonly SecretPair[], tenantUrl: string, token: Token): NewSecret[] {
  const others = shown.filter(({ key }) => key !== 'BaseAddress' && key !== 'SecretToken');
  const hidden = others.filter(({ value }) => value === null || mask.test(value)).map(({ key }) => key);
  if (hidden.length > 0) throw new FailureError('renew.unknownSecret', { keys: hidden.join(', ') });
  const address = shown.find(({ key }) => key === 'BaseAddress')?.value || tenantUrl;
  if (!isSameAddress(address, tenantUrl)) throw new FailureError('renew.otherAddress', { address, tenantUrl });
  return [
    { key: 'BaseAddress', value: address },
    { key: 'SecretToken', value: token },
    // An empty value would delete the key.
    ...others.flatMap(({ key, value }) => (value ? [{ key, value }] : [])),
  ];
}

/** @returns the keys that Graph does not show as they were written,*/
export function differingKeys(written: readonly NewSecret[], shown: readonly SecretPair[]): string[] {
  const now = new Map(shown.map(({ key, value }) => [key, value]));
  const changed = written.filter(({ key, value }) => {
    const found = now.get(key);
    if (key === 'BaseAddress' && typeof value === 'string') return !isSameAddress(found ?? '', value);
    return typeof value === 'string' ? found !== value : !found;
  });
  return changed.map(({ key }) => key);
}

/** Entra may have other parameters at the address, and another final slash. */
export function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => (URL.canParse(text) ? new URL(text) : null));
  if (!a || !b) return one === other;
  const pathOf = ({ pathname }: URL) => pathname.replace(/\/+$/, '').toLowerCase();
  return a.origin === b.origin && pathOf(a) === pathOf(b);
}
