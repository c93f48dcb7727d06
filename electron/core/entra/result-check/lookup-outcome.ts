import type { AttributeMapping, LookupOutcome } from '../../../../shared/contract';
import { type FoundUser, sameAddress } from '../../webex/user-lookup';
import type { ExpressionEngine } from '../expression-engine';
import { usedAttributes } from '../used-attributes';
import { mappedValues } from './mapped-values';

/** Enough to tell a duplicate; the count says how many there are. */
const mostListed = 10;

/** What a look-up decides from: the users of every address that was looked up. */
export interface LookupFindings {
  /** The address that Entra sends as userName. */
  readonly address: string;
  readonly found: readonly FoundUser[];
  readonly mappings: readonly AttributeMapping[];
  readonly engine: ExpressionEngine;
  /** Makes a text of the server fit to be shown: cut, and without the token. */
  readonly safe: (text: string) => string;
}

/** The users of all addresses, each once. */
function distinctUsers(found: readonly FoundUser[]): FoundUser[] {
  const byKey = new Map<string, FoundUser>();
  for (const each of found) {
    const { id, userName } = each.user;
    const key = id ? `id ${id}` : `name ${userName.toLowerCase()}`;
    if (!byKey.has(key)) byKey.set(key, each);
  }
  return [...byKey.values()];
}

/**
 * What is in Webex of one user. Entra finds a user only by userName: one who is there under another address alone is not
 * found by Entra.
 */
export function lookupOutcome({ address, found, mappings, engine, safe }: LookupFindings): LookupOutcome {
  const users = distinctUsers(found);
  const [first] = users;
  if (!first) return { kind: 'notFound' };
  if (users.length > 1)
    return { kind: 'several', users: users.slice(0, mostListed).map(({ user }) => user), count: users.length };
  if (!sameAddress(first.user.userName, address)) return { kind: 'elsewhere', user: first.user };
  return {
    kind: 'found',
    user: first.user,
    values: mappedValues(mappings, first.resource, safe),
    sources: usedAttributes(mappings, engine),
  };
}
