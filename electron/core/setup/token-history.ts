import type { SetupEvent, SignInFacts, TokenPeriod, TokenStatus } from '../../../shared/contract';

type MutableTokenPeriod = { -readonly [K in keyof TokenPeriod]: TokenPeriod[K] };

/** Every token in the events, oldest first, with its status. Pure. */
export function tokenHistory(events: readonly SetupEvent[]): TokenPeriod[] {
  const periods: MutableTokenPeriod[] = [];
  const change = (from: TokenStatus, to: TokenStatus, at: string | null) => {
    for (const token of periods) if (token.status === from) Object.assign(token, { status: to, statusAt: at });
  };
  let confirmed: { readonly keptUntil: string | null } | null = null;
  let replacedAt: string | null = null;
  for (const event of events) {
    switch (event.type) {
      case 'signedIn':
        change('inUse', 'replaced', event.at);
        periods.push(periodOf(event, 'inUse'));
        break;
      case 'renewalSignedIn':
        change('new', 'abandoned', event.at);
        periods.push(periodOf(event, 'new'));
        confirmed = null;
        break;
      case 'renewalConfirmed':
        if (periods.some(({ status }) => status === 'new')) confirmed = event;
        break;
      case 'renewed':
        if (!confirmed) break;
        change('kept', 'replaced', replacedAt);
        replacedAt = event.at;
        change('inUse', confirmed.keptUntil ? 'kept' : 'replaced', confirmed.keptUntil ?? event.at);
        change('new', 'inUse', null);
        confirmed = null;
        break;
      case 'renewalAbandoned':
        change('new', 'abandoned', event.at);
        confirmed = null;
        break;
      case 'previousKept':
        change('kept', 'kept', event.keptUntil);
        break;
      case 'previousForgotten':
        change('kept', 'replaced', replacedAt);
        break;
      case 'tokenForgotten':
        change('inUse', 'forgotten', event.at);
        break;
      case 'created':
      case 'named':
      case 'noted':
      case 'portalChosen':
      case 'entraMethodChosen':
      case 'microsoftSignedIn':
      case 'entraPartAssigned':
      case 'accountAccepted':
      case 'orgIdSet':
      case 'connectionTested':
      case 'secretTokenCopied':
      case 'entraWriteBegan':
      case 'entraWriteEnded':
      case 'entraChangeGone':
      case 'entraProved':
      case 'entraTested':
      case 'entraTestTakenBack':
      case 'calendarSaved':
      case 'mappingsChanged':
      case 'mappingsEntered':
      case 'groupsPlanned':
      case 'preflighted':
      case 'groupsCompared':
      case 'resultChecked':
      case 'entraSeen':
      case 'stepConfirmed':
      case 'stepTakenBack':
        break;
    }
  }
  return periods;
}

function periodOf(
  { at, expiresAt, way: method, account, fingerprint }: SignInFacts,
  status: TokenStatus,
): MutableTokenPeriod {
  const email = account?.email ?? null;
  return { obtainedAt: at, expiresAt, method, email, fingerprint: fingerprint ?? null, status, statusAt: null };
}
