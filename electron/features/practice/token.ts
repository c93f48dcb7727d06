import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type AccountId, accountIds } from './accounts';

/**
 * A constant key is sufficient: a practice token gives access only to fictitious people on this computer's loopback
 * address. It makes tokens valid after a restart of the app, and distinguishes them from other tokens.
 */
const key = 'webex-entra-setup practice token 1';

/** 365 days less one second, as in the documents; public samples show 45 days. */
export const practiceTokenLifetime = 31_535_999;

const Content = z.object({
  account: z.enum(accountIds),
  issuedAt: z.number(),
  expiresIn: z.number(),
  nonce: z.string(),
});

export type TokenReading =
  | { readonly kind: 'valid'; readonly account: AccountId; readonly issuedAt: Date }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'expired' };

/**
 * A new practice token: its content, then a signature. The server keeps no list of tokens.
 * @param expiresIn seconds.
 */
export function issueToken(account: AccountId, now: Date, expiresIn: number = practiceTokenLifetime): string {
  const content: z.infer<typeof Content> = {
    account,
    issuedAt: now.getTime(),
    expiresIn,
    nonce: randomBytes(12).toString('base64url'),
  };
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${text}.${signature(text)}`;
}

/** Reads a token. `foreign`: no practice Webex issued it, or it was changed. Never throws. */
export function readToken(token: string, now: Date): TokenReading {
  const [text = '', signed = '', ...rest] = token.split('.');
  if (rest.length > 0 || !same(signed, signature(text))) return { kind: 'foreign' };
  const content = Content.safeParse(json(Buffer.from(text, 'base64url').toString()));
  if (!content.success) return { kind: 'foreign' };
  const { account, issuedAt, expiresIn } = content.data;
  return now.getTime() < issuedAt + expiresIn * 1000
    ? { kind: 'valid', account, issuedAt: new Date(issuedAt) }
    : { kind: 'expired' };
}

function signature(text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
