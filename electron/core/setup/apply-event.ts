import type { SetupEvent, SignInFacts, TestView } from '../../../shared/contract';
import { isAgreedPartner } from './account-rules';
import { withoutDone } from './done-by-app';
import { entraSeen, withoutSeen } from './entra-seen';
import { withChangeGone, withProof, withWrite } from './entra-writes';
import { type Facts, noAccountFacts, noTestResult, notHandedOver, type TokenFindings } from './facts-shape';
import { rejectedSince, tokenOutage } from './token-outage';

/** The facts after one more event. Pure. */
export function applyEvent(facts: Facts, event: SetupEvent): Facts {
  switch (event.type) {
    case 'created':
      return { ...facts, createdAt: event.at };
    case 'named':
      return { ...facts, name: event.name };
    case 'noted':
      return { ...facts, notes: event.notes };
    case 'portalChosen':
      return { ...facts, portal: event.portal };
    case 'entraMethodChosen':
      return { ...facts, entraMethod: event.method };
    case 'microsoftSignedIn': {
      const { type: _, firstAt: __, revision: ___, ...microsoft } = event;
      return { ...facts, microsoft };
    }
    case 'entraPartAssigned': {
      const { at, administrator } = event;
      return { ...facts, entraPart: administrator === null ? null : { at, administrator } };
    }
    case 'signedIn':
      return {
        ...facts,
        ...noAccountFacts,
        ...notHandedOver,
        ...withoutSeen(facts, 'connectEntra'),
        signIn: signInOf(event),
      };
    case 'accountAccepted':
      return withFindings(facts, event, { accountAccepted: true });
    case 'orgIdSet':
      return event.orgId === facts.orgId ? facts : forOrganization(facts, event.orgId);
    case 'connectionTested':
      return tested(facts, event);
    case 'secretTokenCopied':
      return withFindings(facts, event, { secretTokenCopiedAt: event.at });
    case 'entraTested': {
      const { handedOver, handedOverBefore } = facts;
      const reported = event.token
        ? { handedOver, handedOverBefore }
        : { handedOver: handedOver || event.result === 'succeeded', handedOverBefore: handedOver };
      return withFindings({ ...facts, ...reported }, event, { entraTest: { at: event.at, result: event.result } });
    }
    case 'entraTestTakenBack': {
      const handedOver = event.token ? facts.handedOver : facts.handedOverBefore;
      const seen = event.token ? {} : withoutSeen(facts, 'connectEntra');
      return withFindings({ ...facts, ...seen, handedOver }, event, { entraTest: null });
    }
    case 'entraWriteBegan':
    case 'entraWriteEnded':
      return withWrite(facts, event);
    case 'entraChangeGone':
      return withChangeGone(facts, event);
    case 'entraProved':
      return withProof(facts, event);
    case 'mappingsChanged':
      return { ...facts, mappings: { at: event.at, mappings: event.mappings } };
    case 'resultChecked':
      return resultChecked(facts, event);
    case 'entraSeen':
      return entraSeen(facts, event);
    case 'groupsPlanned':
      return { ...facts, plannedGroups: event.groups };
    case 'mappingsEntered':
      return { ...facts, enteredMappings: event.mappings };
    case 'preflighted': {
      // A comparison without an Org ID was made when there was none, or written by an earlier version.
      const { at, from, people, webexPeople, counts, matching, incomplete, shortfall, orgId = facts.orgId } = event;
      return {
        ...facts,
        comparison: {
          ...{ at, from, people, webexPeople, counts, orgId },
          ...(matching ? { matching } : {}),
          ...(incomplete ? { incomplete } : {}),
          ...(shortfall ? { shortfall } : {}),
        },
      };
    }
    case 'groupsCompared': {
      const { at, groups, webexGroups, counts, incomplete, shortfall, orgId = facts.orgId } = event;
      return {
        ...facts,
        groupComparison: {
          ...{ at, groups, webexGroups, counts, orgId },
          ...(incomplete ? { incomplete } : {}),
          ...(shortfall ? { shortfall } : {}),
        },
      };
    }
    case 'calendarSaved':
      return { ...facts, calendar: { at: event.at, expiresAt: event.expiresAt } };
    case 'stepConfirmed':
      return {
        ...facts,
        ...(event.step === 'attributeMappings' ? withConfirmedMappings(facts, event.unticked) : {}),
        confirmed: { ...facts.confirmed, [event.step]: event.at },
      };
    case 'stepTakenBack': {
      const { [event.step]: _, ...confirmed } = facts.confirmed;
      const entered = event.step === 'attributeMappings' ? withoutConfirmedMappings(facts) : {};
      return { ...facts, ...entered, ...withoutSeen(facts, event.step), ...withoutDone(facts, event.step), confirmed };
    }
    case 'tokenForgotten':
      return { ...facts, ...noAccountFacts, ...notHandedOver, ...withoutSeen(facts, 'connectEntra'), signIn: null };
    case 'renewalSignedIn': {
      const signIn = signInOf(event);
      const accountAccepted = isAgreedPartner(facts, signIn.account);
      const pending = { signIn, ...noAccountFacts, accountAccepted, confirmation: null, handedOver: false };
      return { ...facts, pending };
    }
    case 'renewalConfirmed': {
      const { at, keptUntil } = event;
      if (!facts.pending) return facts;
      const known = facts.pending.entraTest;
      const entraTest = known?.result === 'succeeded' ? known : ({ at, result: 'succeeded' } as const);
      const confirmed = { ...facts.pending, entraTest, confirmation: { at, keptUntil }, handedOver: true };
      return { ...facts, pending: confirmed };
    }
    case 'renewed':
      return renewed(facts);
    case 'renewalAbandoned':
      return { ...facts, pending: null };
    case 'previousKept':
      return facts.previous ? { ...facts, previous: { ...facts.previous, keptUntil: event.keptUntil } } : facts;
    case 'previousForgotten':
      return { ...facts, previous: null };
  }
}

/** Adds findings to the current token, or to the pending one. */
function withFindings(
  facts: Facts,
  { token }: { readonly token?: 'pending' },
  findings: Partial<TokenFindings>,
): Facts {
  if (!token) return { ...facts, ...findings };
  return facts.pending ? { ...facts, pending: { ...facts.pending, ...findings } } : facts;
}

/** A result without an Org ID was written by an earlier version: it counts for the Org ID of that time. */
function tested(facts: Facts, event: Extract<SetupEvent, { type: 'connectionTested' }>): Facts {
  if (event.orgId !== undefined && event.orgId !== facts.orgId) return facts;
  const { at, outcome, checks } = event;
  const hasPassed = outcome === 'passed' || outcome === 'warning';
  const before = event.token ? facts.pending : facts;
  const rejectedBefore = before?.rejectedSince ?? null;
  return withFindings(facts, event, {
    lastTest: { at, outcome, checks, ...writePassed(before?.lastTest?.writePassedAt, event) },
    rejectedSince: hasPassed ? null : rejectedSince(rejectedBefore, { at, checks }),
    ...(hasPassed ? { lastPassedAt: at } : {}),
  });
}

/** A test without the check of write access leaves the result of an earlier one: testing all setups only reads. */
function writePassed(
  before: string | undefined,
  { at, checks }: Extract<SetupEvent, { type: 'connectionTested' }>,
): Pick<TestView, 'writePassedAt'> {
  const state = checks.find(({ id }) => id === 'write')?.state;
  if (state === 'passed') return { writePassedAt: at };
  return before && state !== 'failed' ? { writePassedAt: before } : {};
}

/** Clears the results for another Org ID: they prove nothing about this one. The same holds for a confirmed renewal. */
function forOrganization(facts: Facts, orgId: string): Facts {
  const pending = facts.pending ? { ...facts.pending, ...noTestResult, handedOver: false } : null;
  const noLookup = { lastResultCheck: null, seenInWebex: null, ...withoutSeen(facts, 'connectEntra') };
  return { ...facts, ...noTestResult, ...noLookup, ...notHandedOver, orgId, pending };
}

/** What is known of a user is what the last look-up of their address found; other addresses are other users. */
function resultChecked(facts: Facts, event: Extract<SetupEvent, { type: 'resultChecked' }>): Facts {
  if (event.orgId !== facts.orgId) return facts;
  const { at, address, result, users, active, created } = event;
  const lastResultCheck = { at, address, result, users, active, created };
  const { seenInWebex } = facts;
  const isSame = seenInWebex?.address.toLowerCase() === address.toLowerCase();
  const seen = result === 'found' && active === true ? lastResultCheck : isSame ? null : seenInWebex;
  return { ...facts, lastResultCheck, seenInWebex: seen };
}

/** Makes the pending token the current one, with its findings. */
function renewed(facts: Facts): Facts {
  const { pending, signIn } = facts;
  if (!pending?.confirmation) return facts;
  const { confirmation, ...token } = pending;
  const { at, keptUntil } = confirmation;
  return {
    ...facts,
    ...token,
    // Whatever is taken back later, Entra has this token: another sign-in keeps it.
    handedOverBefore: token.handedOver,
    ...withoutSeen(facts, 'connectEntra'),
    pending: null,
    previous: keptUntil && signIn ? { signIn, keptUntil } : null,
    lastRenewal: { at, late: tokenOutage(facts, new Date(at)) },
  };
}

function signInOf({ type: _, ...signIn }: SignInFacts & { readonly type: string }): SignInFacts {
  return signIn;
}

/** Confirming the step says that Entra has the whole table, unless rows of it were not ticked off. */
function withConfirmedMappings(facts: Facts, unticked = 0): Partial<Facts> {
  const { mappings, enteredMappings, plannedGroups: groups } = facts;
  const confirmed = mappings?.mappings ?? null;
  return {
    enteredMappings: unticked ? enteredMappings : confirmed,
    confirmedMappings: {
      mappings: confirmed,
      groups,
      enteredBefore: enteredMappings,
      ...(unticked ? { unticked } : {}),
    },
  };
}

/** Rows that were ticked off before the confirmation, or since, stay ticked. */
function withoutConfirmedMappings({ enteredMappings, confirmedMappings }: Facts): Partial<Facts> {
  const isTicked = enteredMappings !== (confirmedMappings?.mappings ?? null);
  return {
    enteredMappings: isTicked ? enteredMappings : (confirmedMappings?.enteredBefore ?? null),
    confirmedMappings: null,
  };
}
