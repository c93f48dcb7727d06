import type { SetupState, StepId, StepState, StepView, TokenLocation } from '../../../shared/contract';
import { stepIds } from '../../../shared/enums';
import { isOptional, stepProgress } from '../../../shared/enums/step-progress';
import { daysLeft } from '../../../shared/texts/days';
import { defaultMappings } from '../entra/mappings/default-mappings';
import { isSameTable } from '../entra/mappings/same-table';
import { accountInOrder } from './account-rules';
import { expectsDuplicates, isAllClear } from './comparison';
import { isDoneElsewhere, waitsForEntra } from './entra-part';
import type { Facts } from './facts';
import { verdictOf } from './health';

/** The input for steps: the facts, the location of the token, and the present time. */
export interface Situation {
  readonly facts: Facts;
  readonly location: TokenLocation | null;
  readonly now: Date;
}

/**
 * The prerequisites of each step, as in the setup documents: the Org ID comes before or after the sign-in, people and
 * mappings before or after provisioning is turned on.
 */
const needs: Readonly<Record<StepId, readonly StepId[]>> = {
  beforeYouBegin: [],
  addApp: [],
  choosePeople: ['addApp'],
  signIn: [],
  orgId: [],
  connectionTest: ['signIn', 'orgId'],
  connectEntra: ['addApp', 'signIn', 'orgId', 'connectionTest'],
  attributeMappings: ['connectEntra'],
  checkDuplicates: [],
  turnOn: ['connectEntra'],
  checkResult: ['turnOn'],
  keepIt: ['connectEntra'],
};

/** The steps that need the given one, directly or through another step, in their order. */
export function stepsAfter(id: StepId): StepId[] {
  const builds = (step: StepId): boolean => needs[step].some((need) => need === id || builds(need));
  return stepIds.filter(builds);
}

/**
 * The state of every step, derived each time and never stored. A completed step stays open, whatever happened to its
 * prerequisites: after the token has expired, its test results can still be viewed.
 */
export function stepsOf(situation: Situation): StepView[] {
  const next = workOrder(situation).find((id) => !isOptional(id) && !isDone(id, situation));
  return stepIds.map((id) => {
    const done = isDone(id, situation);
    const waitsFor = done ? undefined : needs[id].find((need) => !isEnough(need, situation));
    const state: StepState = done
      ? 'done'
      : needsAttention(id, situation)
        ? 'attention'
        : id === next
          ? 'next'
          : 'waiting';
    return {
      id,
      state,
      reached: waitsFor === undefined,
      ...(waitsFor ? { waitsFor } : {}),
      ...(!done && isDoneElsewhere(id, situation.facts) ? { elsewhere: true } : {}),
    };
  });
}

/**
 * The steps in the order in which they are done. While another administrator does those in Entra, the ones in Webex come
 * first, and then the hand-over, where the setup waits.
 */
function workOrder({ facts }: Situation): readonly StepId[] {
  if (!waitsForEntra(facts)) return stepIds;
  const inWebex = stepIds.slice(0, stepIds.indexOf('connectEntra')).filter((id) => !isDoneElsewhere(id, facts));
  return [...inWebex, 'connectEntra'];
}

/** The first step that is needed and not done here, then the hand-over that the setup waits at; the last one when all are done. */
export function furthest(steps: readonly StepView[]): StepId {
  const open = steps.filter(({ id, state }) => state !== 'done' && !isOptional(id));
  const isWaiting = open.some((step) => step.elsewhere);
  const here = isWaiting ? open.find((step) => step.reached && !step.elsewhere) : open[0];
  return here?.id ?? (isWaiting ? 'connectEntra' : (steps.at(-1)?.id ?? 'beforeYouBegin'));
}

/** A token expires soon when this many days or fewer remain. */
export const soonDays = 30;

/** The token in use works for some days only. @returns false after its expiry, and without a known one */
export function expiresSoon({ signIn }: Pick<Facts, 'signIn'>, now: Date): boolean {
  if (!signIn?.expiresAt) return false;
  const days = daysLeft(signIn.expiresAt, now);
  return days > 0 && days <= soonDays;
}

/** The state for the start page; the most urgent one wins. */
export function stateOf(situation: Situation, steps: readonly StepView[]): SetupState {
  const { facts, now } = situation;
  const expiresAt = facts.signIn?.expiresAt ?? null;
  if (expiresAt !== null && daysLeft(expiresAt, now) <= 0) return 'expired';
  if (facts.lastTest && verdictOf(facts.lastTest).kind === 'rejected') return 'failing';
  const soon = expiresSoon(facts, now);
  // Entra loses access on that day, whatever else is unfinished. Before the hand-over, nothing depends on the token.
  if (soon && facts.entraTest?.result === 'succeeded') return 'expiresSoon';
  if (steps.some(({ id, state }) => state === 'attention' && !isOptional(id))) return 'attention';
  if (!stepProgress(steps).finished) return 'unfinished';
  return soon ? 'expiresSoon' : 'working';
}

function tokenUsable({ facts, location, now }: Situation): boolean {
  if (!facts.signIn || location === 'missing') return false;
  return facts.signIn.expiresAt === null || new Date(facts.signIn.expiresAt) > now;
}

function isDone(id: StepId, situation: Situation): boolean {
  const { facts } = situation;
  switch (id) {
    case 'signIn':
      return tokenUsable(situation) && accountInOrder(facts, facts.orgId);
    case 'orgId':
      return facts.orgId !== null;
    case 'connectionTest':
      return facts.lastTest?.outcome === 'passed' || facts.lastTest?.outcome === 'warning';
    case 'connectEntra':
      return facts.entraTest?.result === 'succeeded';
    case 'checkResult':
      return facts.seenInWebex !== null || (facts.confirmed.checkResult !== undefined && !contradicted(facts));
    case 'attributeMappings':
      return facts.confirmed.attributeMappings !== undefined && !isPlanChanged(facts);
    case 'checkDuplicates':
      return isAllClear(facts);
    default:
      return facts.confirmed[id] !== undefined;
  }
}

/** A look-up after the confirmation found the user inactive, under another address or several times. */
function contradicted({ lastResultCheck: last, confirmed }: Facts): boolean {
  if (!last || Date.parse(last.at) < Date.parse(confirmed.checkResult ?? '')) return false;
  return last.result === 'several' || last.result === 'elsewhere' || last.active === false;
}

/** A failed connection test does not block the next steps: Entra's network path to Webex differs. */
function isEnough(id: StepId, situation: Situation): boolean {
  if (id === 'connectionTest') return situation.facts.lastTest !== null;
  // With this app, the application is added when Webex's part is done.
  if (id === 'addApp' && (isDoneElsewhere(id, situation.facts) || situation.facts.entraMethod === 'graph')) return true;
  return isDone(id, situation);
}

function needsAttention(id: StepId, situation: Situation): boolean {
  const { facts } = situation;
  if (id === 'signIn') return facts.signIn !== null;
  if (id === 'connectionTest') return facts.lastTest?.outcome === 'failed';
  // Not found only means: not yet.
  if (id === 'checkResult') return facts.lastResultCheck !== null && facts.lastResultCheck.result !== 'notFound';
  if (id === 'attributeMappings') return facts.confirmed.attributeMappings !== undefined;
  if (id === 'checkDuplicates') return expectsDuplicates(facts);
  return id === 'connectEntra' && facts.entraTest?.result === 'failed';
}

/** The mappings, or the plan for groups, differ from those that were confirmed to be in Entra. */
function isPlanChanged({ mappings, plannedGroups, confirmedMappings }: Facts): boolean {
  if (confirmedMappings && confirmedMappings.groups !== plannedGroups) return true;
  const [confirmed, planned] = [confirmedMappings?.mappings ?? null, mappings?.mappings ?? null];
  return confirmed !== planned && !isSameTable(confirmed ?? defaultMappings(), planned ?? defaultMappings());
}
