import type { Account, PracticeState, SetupEvent } from '../../../shared/contract';
import { checkIds } from '../../../shared/enums';
import type { TokenPrint } from '../../core/tokens/fingerprints';
import type { Cloud } from '../../core/webex/clouds';
import { accounts, practiceOrganization } from './accounts';

const day = 86_400_000;

/** When the token of a state was issued, and how long it works, in days. */
const tokens: Readonly<Record<PracticeState, { readonly age: number; readonly lifetime: number }>> = {
  expiresSoon: { age: 0, lifetime: 5 },
  // Expired three days ago: within the four weeks after which Entra turns provisioning off.
  quarantine: { age: 33, lifetime: 30 },
};

export interface TokenTimes {
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** When the token of a state is issued and expires, seen from now. */
export function tokenTimes(state: PracticeState, now: Date): TokenTimes {
  const { age, lifetime } = tokens[state];
  const issued = now.getTime() - age * day;
  return { issuedAt: new Date(issued), expiresAt: new Date(issued + lifetime * day) };
}

interface StateOptions {
  readonly name: string;
  readonly times: TokenTimes;
  readonly print: TokenPrint | null;
  readonly cloud: Pick<Cloud, 'kind' | 'scimBaseUrl'>;
  readonly appVersion: string;
}

/** The events of a setup whose steps were all done when its token was issued. They name no one who confirmed. Pure. */
export function stateEvents({ name, times, print, cloud, appVersion }: StateOptions): SetupEvent[] {
  const at = times.issuedAt.toISOString();
  const { firstName, lastName, email } = accounts.fullAdministrator;
  const orgId = practiceOrganization.id;
  const account: Account = { displayName: `${firstName} ${lastName}`, email, orgId, administrator: 'full' };
  const confirmed = (step: Extract<SetupEvent, { type: 'stepConfirmed' }>['step']): SetupEvent => ({
    type: 'stepConfirmed',
    at,
    step,
  });
  return [
    { type: 'created', at, appVersion },
    { type: 'named', at, name },
    confirmed('beforeYouBegin'),
    confirmed('addApp'),
    confirmed('choosePeople'),
    {
      type: 'signedIn',
      at,
      way: 'window',
      account,
      expiresAt: times.expiresAt.toISOString(),
      keptIn: 'keychain',
      ...print,
    },
    { type: 'orgIdSet', at, orgId, source: 'account', deliberate: false },
    {
      type: 'connectionTested',
      at,
      outcome: 'passed',
      checks: checkIds.map((id) => ({ id, state: 'passed' })),
      orgId,
      cloud: { kind: cloud.kind, scimBaseUrl: cloud.scimBaseUrl },
    },
    { type: 'secretTokenCopied', at },
    { type: 'entraTested', at, result: 'succeeded' },
    confirmed('attributeMappings'),
    confirmed('turnOn'),
    confirmed('checkResult'),
    confirmed('keepIt'),
  ];
}
