import type { ChainToken, SetupEvent, SignInFacts, TokenFate } from '../../../shared/contract';

type Link = { -readonly [K in keyof ChainToken]: ChainToken[K] };

/** Every token that the events tell of, oldest first, and what became of it. Pure. */
export function tokenChain(events: readonly SetupEvent[]): ChainToken[] {
  const chain: Link[] = [];
  const end = (fate: TokenFate, next: TokenFate, at: string | null) => {
    for (const token of chain) if (token.fate === fate) Object.assign(token, { fate: next, fateAt: at });
  };
  let confirmed: { readonly keptUntil: string | null } | null = null;
  let replacedAt: string | null = null;
  for (const event of events) {
    switch (event.type) {
      case 'signedIn':
        end('inUse', 'replaced', event.at);
        chain.push(linkOf(event, 'inUse'));
        break;
      case 'renewalSignedIn':
        end('new', 'abandoned', event.at);
        chain.push(linkOf(event, 'new'));
        confirmed = null;
        break;
      case 'renewalConfirmed':
        if (chain.some(({ fate }) => fate === 'new')) confirmed = event;
        break;
      case 'renewed':
        if (!confirmed) break;
        end('kept', 'replaced', replacedAt);
        replacedAt = event.at;
        end('inUse', confirmed.keptUntil ? 'kept' : 'replaced', confirmed.keptUntil ?? event.at);
        end('new', 'inUse', null);
        confirmed = null;
        break;
      case 'renewalAbandoned':
        end('new', 'abandoned', event.at);
        confirmed = null;
        break;
      case 'previousKept':
        end('kept', 'kept', event.keptUntil);
        break;
      case 'previousForgotten':
        end('kept', 'replaced', replacedAt);
        break;
      case 'tokenForgotten':
        end('inUse', 'forgotten', event.at);
        break;
    }
  }
  return chain;
}

function linkOf({ at, expiresAt, way, account, fingerprint }: SignInFacts, fate: TokenFate): Link {
  const email = account?.email ?? null;
  return { obtainedAt: at, expiresAt, way, email, fingerprint: fingerprint ?? null, fate, fateAt: null };
}
