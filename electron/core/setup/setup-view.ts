import type {
  CloudView,
  EntraMethod,
  Failure,
  RenewalView,
  SetupSummary,
  SetupView,
  SignInFacts,
  Space,
  TokenLocation,
  TokenView,
} from '../../../shared/contract';
import { stepCount, stepNumber } from '../../../shared/enums/step-progress';
import { limitedClaimOf } from '../../../shared/texts/test-claims';
import { authorizationUrl } from '../webex/authorization';
import { type Cloud, cloudLabel, tenantUrl } from '../webex/clouds';
import { decisionOf } from './account-rules';
import { lastComparison, lastGroupComparison } from './comparison';
import { waitsForEntra } from './entra-part';
import { portalOf } from './entra-portal';
import { entraProofDates } from './entra-writes';
import { currentFacts, type Facts, factsOf, nameOf } from './facts';
import { failedTestOf } from './failed-test';
import { provisioningBefore, provisioningOf } from './provisioning';
import type { SetupRecord } from './record';
import { outdatedCalendar } from './reminders';
import { isRenewable, mayReportEntraTest, mayReportPending, reachedSteps, renewalStepOf } from './renewal';
import { expiresSoon, furthest, stateOf, stepsOf } from './steps';
import { tokenHistory } from './token-history';
import { tokenOutage } from './token-outage';

/** The documents promise 365 days; the app shows a remark for a lifetime outside of this range. */
export const usualLifetimeDays = { from: 330, to: 400 };
const dayMs = 86_400_000;

interface LocatedToken {
  readonly location: TokenLocation;
  readonly failure?: Failure;
}

export interface ViewInput {
  readonly record: SetupRecord;
  readonly space: Space;
  /** The cloud with its current addresses: the practice cloud has another port in every run. */
  readonly cloud: Cloud;
  /** The locations of the current token and of the pending one. */
  readonly token: LocatedToken;
  readonly pending: LocatedToken;
  readonly unsaved: Failure | null;
  readonly reconcileFailure: Failure | null;
  readonly recordFile: string;
  readonly now: Date;
  /** The organization's way to do Entra's part, before the one in the record. */
  readonly entraMethod?: EntraMethod | undefined;
}

/** Everything that the page shows about one setup. */
export function setupView(input: ViewInput): SetupView {
  const { record, space, cloud, token, unsaved, reconcileFailure, recordFile, now } = input;
  const facts = byMethod(factsOf(record.events), input.entraMethod);
  const renewable = isRenewable(facts);
  const outage = renewable ? tokenOutage(facts, now) : null;
  const steps = stepsOf({ facts, location: token.location, now });
  const isExpiring = expiresSoon(facts, now);
  return {
    id: record.id,
    name: nameOf(facts),
    notes: facts.notes,
    space,
    cloud: cloudView(cloud),
    createdAt: facts.createdAt,
    account: facts.signIn?.account ?? null,
    accountAccepted: facts.accountAccepted,
    decision: decisionOf(facts, facts.orgId),
    token: facts.signIn ? tokenView(facts.signIn, token) : null,
    unsaved,
    orgId: facts.orgId,
    tenantUrl: facts.orgId ? tenantUrl(cloud, facts.orgId) : null,
    lastTest: facts.lastTest,
    failedTest: failedTestOf(facts),
    entraTest: facts.entraTest,
    mayReportEntraTest: mayReportEntraTest(facts),
    entraPart: facts.entraPart && { ...facts.entraPart, waiting: waitsForEntra(facts) },
    entraMethod: facts.entraMethod,
    microsoft: facts.microsoft,
    portal: portalOf(facts),
    portalChosen: facts.portal !== null,
    confirmed: facts.confirmed,
    lastResultCheck: facts.lastResultCheck,
    seenInWebex: facts.seenInWebex,
    entraSeen: facts.entraSeen,
    seenInEntra: facts.seenInEntra,
    doneByApp: facts.doneByApp,
    comparison: lastComparison(facts),
    groupComparison: lastGroupComparison(facts),
    outdatedCalendar: outdatedCalendar(currentFacts(record), now),
    renewable,
    renewal: renewalView(facts, input.pending),
    needsRenewal:
      facts.pending !== null || (renewable && (outage !== null || isExpiring || token.location === 'missing')),
    reconcileFailure,
    outage,
    isExpiring,
    provisioning: provisioningOf(facts, outage, now),
    lastRenewal: facts.lastRenewal && {
      at: facts.lastRenewal.at,
      outage: facts.lastRenewal.late,
      provisioning: provisioningBefore(facts),
    },
    tokens: tokenHistory(record.events),
    steps,
    furthest: furthest(steps),
    events: record.events,
    recordFile,
  };
}

/** One row of the start page. Does not access the keychain: for many setups, it would prompt the user many times. */
export function setupSummary(
  record: SetupRecord,
  location: TokenLocation | null,
  now: Date,
  entraMethod?: EntraMethod,
): SetupSummary {
  const facts = byMethod(currentFacts(record), entraMethod);
  const situation = { facts, location, now };
  const steps = stepsOf(situation);
  const current = furthest(steps);
  return {
    id: record.id,
    name: nameOf(facts),
    cloudKind: record.cloud.kind,
    cloudName: cloudLabel(record.cloud),
    orgId: facts.orgId,
    accountEmail: facts.signIn?.account?.email ?? null,
    state: stateOf(situation, steps),
    furthest: current,
    stepNumber: stepNumber(current) ?? stepCount,
    stepCount,
    expiresAt: facts.signIn?.expiresAt ?? null,
    lastPassedAt: facts.lastPassedAt,
    limitedClaim: facts.lastTest && limitedClaimOf(facts.lastTest),
    tokenLocation: location,
    testable: facts.orgId !== null && location !== null && location !== 'missing',
    notes: facts.notes,
    renewable: isRenewable(facts),
    renewing: factsOf(record.events).pending !== null,
    waitsForEntra: waitsForEntra(facts) ? (facts.entraPart?.administrator ?? '') : null,
    createdAt: facts.createdAt,
  };
}

/** The fields of the cloud that the page needs; the authorization address is shown before it is opened. */
export function cloudView(cloud: Cloud): CloudView {
  const { kind, redirectUri, scopes, scimBaseUrl, peopleUrl, entra } = cloud;
  const [name, authorizeUrl] = [cloudLabel(cloud), authorizationUrl(cloud)];
  return { kind, name, authorizeUrl, redirectUri, scopes, scimBaseUrl, peopleUrl, ...(entra ? { entra } : {}) };
}

function byMethod(facts: Facts, entraMethod: EntraMethod | undefined): Facts {
  return entraMethod ? { ...facts, entraMethod } : facts;
}

function tokenView(signIn: SignInFacts, token: LocatedToken): TokenView {
  const { way: method, at, expiresAt, fingerprint, secretBytes, accountFailure } = signIn;
  const lifetime = expiresAt ? (Date.parse(expiresAt) - Date.parse(at)) / dayMs : null;
  return {
    ...token,
    method,
    obtainedAt: at,
    ...(expiresAt ? { expiresAt } : {}),
    ...(lifetime === null ? {} : { lifetimeDays: Math.round(lifetime) }),
    unusualLifetime: lifetime !== null && (lifetime < usualLifetimeDays.from || lifetime > usualLifetimeDays.to),
    ...(fingerprint ? { fingerprint } : {}),
    ...(secretBytes ? { secretBytes } : {}),
    ...(accountFailure ? { accountFailure } : {}),
  };
}

function renewalView({ pending, orgId, entraWrites }: Facts, located: LocatedToken): RenewalView | null {
  if (!pending) return null;
  const { signIn, accountAccepted, lastTest, secretTokenCopiedAt, entraTest } = pending;
  const step = renewalStepOf(pending, located.location, orgId);
  return {
    step,
    reached: reachedSteps(pending, step, orgId),
    token: tokenView(signIn, located),
    account: signIn.account,
    accountAccepted,
    decision: decisionOf(pending, orgId),
    lastTest,
    failedTest: failedTestOf(pending),
    copiedAt: secretTokenCopiedAt,
    mayReportEntraTest: mayReportPending(pending, orgId),
    entraTest,
    entraProofs: entraProofDates(pending, entraWrites),
  };
}
