import type { CloudView, Failure, SetupSummary, SetupView, Space, TokenPlace, TokenView } from '../contract';
import { authorizationUrl } from '../webex/authorization';
import { type Cloud, tenantUrl } from '../webex/clouds';
import { type Facts, factsOf, nameOf } from './facts';
import type { SetupRecord } from './record';
import { furthest, stateOf, stepsOf } from './steps';

/** The documents promise 365 days; a lifetime outside of this many days is worth a remark. */
const usualLifetimeDays = { from: 330, to: 400 };
const day = 86_400_000;

export interface ViewInput {
  readonly record: SetupRecord;
  readonly space: Space;
  /** The cloud as it is reached now: the practice cloud has another port in every run. */
  readonly cloud: Cloud;
  readonly token: { readonly place: TokenPlace; readonly failure?: Failure };
  readonly unsaved: Failure | null;
  readonly recordFile: string;
  readonly now: Date;
}

/** Everything that the page shows of one setup. */
export function setupView({ record, space, cloud, token, unsaved, recordFile, now }: ViewInput): SetupView {
  const facts = factsOf(record.events);
  const steps = stepsOf({ facts, place: token.place, now });
  return {
    id: record.id,
    name: nameOf(facts),
    space,
    cloud: cloudView(cloud),
    createdAt: facts.createdAt,
    account: facts.signIn?.account ?? null,
    accountAccepted: facts.accountAccepted,
    token: tokenView(facts, token),
    unsaved,
    orgId: facts.orgId,
    tenantUrl: facts.orgId ? tenantUrl(cloud, facts.orgId) : null,
    lastTest: facts.lastTest,
    entraTest: facts.entraTest,
    confirmed: facts.confirmed,
    steps,
    furthest: furthest(steps),
    events: record.events,
    recordFile,
  };
}

/** One line of the start page. The keychain is not asked for it: many of them ask the user in turn. */
export function setupSummary(record: SetupRecord, place: TokenPlace | null, now: Date): SetupSummary {
  const facts = factsOf(record.events);
  const situation = { facts, place, now };
  const steps = stepsOf(situation);
  const current = furthest(steps);
  return {
    id: record.id,
    name: nameOf(facts),
    cloudKind: record.cloud.kind,
    cloudName: record.cloud.name,
    orgId: facts.orgId,
    accountEmail: facts.signIn?.account?.email ?? null,
    state: stateOf(situation, steps),
    furthest: current,
    stepNumber: steps.findIndex((step) => step.id === current) + 1,
    stepCount: steps.length,
    expiresAt: facts.signIn?.expiresAt ?? null,
    lastPassedAt: facts.lastPassedAt,
    tokenPlace: place,
  };
}

/** The cloud without what the page has no use for; the authorization address is shown before it is opened. */
export function cloudView(cloud: Cloud): CloudView {
  const { kind, name, redirectUri, scopes, scimBaseUrl, peopleUrl } = cloud;
  return { kind, name, authorizeUrl: authorizationUrl(cloud), redirectUri, scopes, scimBaseUrl, peopleUrl };
}

function tokenView({ signIn }: Facts, token: ViewInput['token']): TokenView | null {
  if (!signIn) return null;
  const lifetime = signIn.expiresAt ? (Date.parse(signIn.expiresAt) - Date.parse(signIn.at)) / day : null;
  return {
    ...token,
    way: signIn.way,
    obtainedAt: signIn.at,
    ...(signIn.expiresAt ? { expiresAt: signIn.expiresAt } : {}),
    ...(lifetime === null ? {} : { lifetimeDays: Math.round(lifetime) }),
    unusualLifetime: lifetime !== null && (lifetime < usualLifetimeDays.from || lifetime > usualLifetimeDays.to),
  };
}
