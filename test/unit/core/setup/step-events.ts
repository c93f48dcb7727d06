import { factsOf } from '../../../../electron/core/setup/facts';
import { furthest, stateOf, stepsOf } from '../../../../electron/core/setup/steps';
import type { AdminState, PortalStepId, SetupEvent, StepId, TokenLocation } from '../../../../shared/contract';

export const at = '2026-11-22T10:00:00.000Z';
const now = new Date(at);
export const orgId = 'a35bfbc6-ccbd-4a17-a488-729f46c5420c';
export const created: SetupEvent = { type: 'created', at, appVersion: '1' };
export const orgIdSet = {
  type: 'orgIdSet',
  at,
  orgId,
  source: 'typed',
  deliberate: false,
} as const satisfies SetupEvent;
export const accepted: SetupEvent = { type: 'accountAccepted', at, administrator: 'no', orgId };
export const entra = (result: 'succeeded' | 'failed'): SetupEvent => ({ type: 'entraTested', at, result });
export const tested = (outcome: 'passed' | 'warning' | 'failed'): SetupEvent => ({
  type: 'connectionTested',
  at,
  outcome,
  checks: [],
});

export const revoked: SetupEvent = {
  type: 'connectionTested',
  at,
  outcome: 'failed',
  checks: [{ id: 'token', state: 'failed', failure: { code: 'http.unauthorized' } }],
};
export const confirmed = (step: PortalStepId): SetupEvent => ({ type: 'stepConfirmed', at, step });
export const takenBack = (step: PortalStepId): SetupEvent => ({ type: 'stepTakenBack', at, step });
export const compared = (attribute = 'userPrincipalName', org?: string, duplicates = 0): SetupEvent => ({
  type: 'preflighted',
  at,
  from: { kind: 'attribute', name: attribute },
  people: 3,
  webexPeople: 2,
  counts: { matches: 1, differsInCase: 0, duplicates, creates: 1, cannot: 0, webexOnly: 0 },
  ...(org ? { orgId: org } : {}),
});
export const before = [confirmed('beforeYouBegin'), confirmed('addApp'), confirmed('choosePeople')];
export const after = [
  confirmed('attributeMappings'),
  confirmed('turnOn'),
  confirmed('checkResult'),
  confirmed('keepIt'),
];

export function signedIn(administrator: AdminState = 'full', days = 365, org = orgId): SetupEvent {
  const account = { displayName: 'Ada', email: 'ada@contoso.com', orgId: org, administrator };
  const expiresAt = new Date(now.getTime() + days * 86_400_000).toISOString();
  return { type: 'signedIn', at, way: 'window', account, expiresAt, keptIn: 'keychain' };
}

/** Another administrator does the steps in Entra; null: the one of this setup. */
export const assigned = (administrator: string | null): SetupEvent => ({
  type: 'entraPartAssigned',
  at,
  administrator,
});

export function look(events: SetupEvent[], location: TokenLocation | null = 'keychain') {
  const situation = { facts: factsOf([created, ...events]), location, now };
  const steps = stepsOf(situation);
  return {
    steps,
    at: furthest(steps),
    state: stateOf(situation, steps),
    of: (id: StepId) => steps.find((one) => one.id === id),
  };
}
