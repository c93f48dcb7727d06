import type { MicrosoftSession } from '../../../shared/contract';
import type { GraphScope } from '../../../shared/enums/microsoft-sign-in';
import { useNow } from '../../lib/hooks';
import { useMicrosoft } from './state';

/** A permission that another one includes. */
const including: Readonly<Partial<Record<GraphScope, GraphScope>>> = {
  'Application.Read.All': 'Application.ReadWrite.All',
  'Synchronization.Read.All': 'Synchronization.ReadWrite.All',
};

/** The sign-in of a setup while it lasts; null: not signed in, expired, or not known, because no card was shown yet. */
export function useMicrosoftSession(setupId: string): MicrosoftSession | null {
  const session = useMicrosoft((page) => (page.setupId === setupId ? (page.known?.session ?? null) : null));
  const now = useNow(session !== null, 10_000);
  return session && Date.parse(session.expiresAt) > now ? session : null;
}

/** The permissions that a sign-in lacks. */
export function lackingScopes({ scopes }: MicrosoftSession, wanted: readonly GraphScope[]): readonly GraphScope[] {
  const has = (scope: string | undefined) => scope !== undefined && scopes.includes(scope);
  return wanted.filter((scope) => !has(scope) && !has(including[scope]));
}
