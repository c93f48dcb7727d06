import type {
  AttributeMapping,
  EntraPortal,
  EntraTestResult,
  SetupEvent,
  SetupView,
  SignInFacts,
  TestView,
  TokenOutage,
} from '../../../shared/contract';
import { isAgreedPartner } from './account-rules';
import { rejectedSince, tokenOutage } from './token-outage';

/** Test results and confirmations of one token. */
export interface TokenFindings {
  readonly accountAccepted: boolean;
  readonly lastTest: TestView | null;
  /** The last successful connection test of this token with the present Org ID, with or without warnings. */
  readonly lastPassedAt: string | null;
  /**
   * The first connection test in which Webex rejected the token (401), unless a later test was accepted. ISO 8601, UTC.
   */
  readonly rejectedSince: string | null;
  readonly secretTokenCopiedAt: string | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
}

/** The new token of a renewal in progress. */
export interface PendingFacts extends TokenFindings {
  readonly signIn: SignInFacts;
  /** Entra has the new token; it only has to replace the current one in the keychain. */
  readonly confirmation: { readonly at: string; readonly keptUntil: string | null } | null;
  /** Entra accepted the token for the present Org ID. */
  readonly handedOver: boolean;
}

/** The token that a renewal replaced, while it is kept. */
interface PreviousFacts {
  readonly signIn: SignInFacts;
  /** ISO 8601, UTC. */
  readonly keptUntil: string;
}

/** The last renewal, and the outage that it ended. Stored in the record under these names. */
interface LastRenewalFacts {
  readonly at: string;
  readonly late: TokenOutage | null;
}

/**
 * The state of a setup, derived from its events. Everything that the wizard shows follows from this and the keychain.
 */
export interface Facts extends TokenFindings {
  readonly createdAt: string;
  readonly name: string | null;
  readonly notes: string;
  /** The form of Entra's provisioning pages that the administrator chose; null: not chosen. */
  readonly portal: EntraPortal | null;
  /** The current token; its findings are in these facts directly. */
  readonly signIn: SignInFacts | null;
  readonly confirmed: SetupView['confirmed'];
  readonly orgId: string | null;
  /** Entra has accepted the current token at least once. */
  readonly handedOver: boolean;
  readonly pending: PendingFacts | null;
  readonly previous: PreviousFacts | null;
  readonly lastRenewal: LastRenewalFacts | null;
  /** Null: Entra's defaults, without changes in this app. */
  readonly mappings: { readonly at: string; readonly mappings: readonly AttributeMapping[] } | null;
}

/** The facts of a list of events. A list of events never changes, so its facts are derived once. */
const known = new WeakMap<readonly SetupEvent[], Facts>();

/** Folds the dated events, oldest first, into facts. Pure: the same events give the same facts. */
export function factsOf(events: readonly SetupEvent[]): Facts {
  const facts = known.get(events) ?? events.reduce(apply, emptyFacts);
  known.set(events, facts);
  return facts;
}

/** The facts as they were after each event, oldest first. */
export function factsAfterEach(events: readonly SetupEvent[]): Facts[] {
  let facts = emptyFacts;
  return events.map((event) => {
    facts = apply(facts, event);
    return facts;
  });
}

/** The name that the administrator entered, else the domain of the signed-in account, else an empty text. */
export function nameOf(facts: Facts): string {
  return facts.name ?? facts.signIn?.account?.email.split('@')[1] ?? '';
}

/**
 * The facts for lists, reports and reminders: those of the token that Entra uses.
 * @param recent new findings about that token that are not in the record yet
 */
export function currentFacts(
  { events }: { readonly events: readonly SetupEvent[] },
  recent: readonly SetupEvent[] = [],
): Facts {
  const settled = settledEvents(events);
  return factsOf(recent.length ? [...settled, ...recent] : settled);
}

/**
 * The events as they will be after reconciling: Entra uses the confirmed token, even while its move in the keychain is
 * pending.
 */
export function settledEvents(events: readonly SetupEvent[]): readonly SetupEvent[] {
  const at = factsOf(events).pending?.confirmation?.at;
  return at ? [...events, { type: 'renewed', at }] : events;
}

/** The initial findings of a new token, or after a change of the Org ID. */
const noTestResult = {
  lastTest: null,
  lastPassedAt: null,
  rejectedSince: null,
  secretTokenCopiedAt: null,
  entraTest: null,
} as const;
const noAccountFacts = { accountAccepted: false, ...noTestResult } as const;

const emptyFacts: Facts = {
  createdAt: '',
  name: null,
  notes: '',
  portal: null,
  signIn: null,
  ...noAccountFacts,
  confirmed: {},
  orgId: null,
  handedOver: false,
  pending: null,
  previous: null,
  lastRenewal: null,
  mappings: null,
};

function apply(facts: Facts, event: SetupEvent): Facts {
  switch (event.type) {
    case 'created':
      return { ...facts, createdAt: event.at };
    case 'named':
      return { ...facts, name: event.name };
    case 'noted':
      return { ...facts, notes: event.notes };
    case 'portalChosen':
      return { ...facts, portal: event.portal };
    case 'signedIn':
      return { ...facts, ...noAccountFacts, handedOver: false, signIn: signInOf(event) };
    case 'accountAccepted':
      return withFindings(facts, event, { accountAccepted: true });
    case 'orgIdSet':
      return event.orgId === facts.orgId ? facts : forOrganization(facts, event.orgId);
    case 'connectionTested':
      return tested(facts, event);
    case 'secretTokenCopied':
      return withFindings(facts, event, { secretTokenCopiedAt: event.at });
    case 'entraTested': {
      const handedOver = facts.handedOver || (event.result === 'succeeded' && !event.token);
      return withFindings({ ...facts, handedOver }, event, { entraTest: { at: event.at, result: event.result } });
    }
    case 'mappingsChanged':
      return { ...facts, mappings: { at: event.at, mappings: event.mappings } };
    case 'preflighted':
      return facts;
    case 'stepConfirmed':
      return { ...facts, confirmed: { ...facts.confirmed, [event.step]: event.at } };
    case 'stepTakenBack': {
      const { [event.step]: _, ...confirmed } = facts.confirmed;
      return { ...facts, confirmed };
    }
    case 'tokenForgotten':
      return { ...facts, ...noAccountFacts, handedOver: false, signIn: null };
    case 'renewalSignedIn': {
      const signIn = signInOf(event);
      const accountAccepted = isAgreedPartner(facts, signIn.account);
      const pending = { signIn, ...noAccountFacts, accountAccepted, confirmation: null, handedOver: false };
      return { ...facts, pending };
    }
    case 'renewalConfirmed': {
      const { at, keptUntil } = event;
      const entraTest = { at, result: 'succeeded' } as const;
      return facts.pending
        ? { ...facts, pending: { ...facts.pending, entraTest, confirmation: { at, keptUntil }, handedOver: true } }
        : facts;
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
  const rejectedBefore = (event.token ? facts.pending : facts)?.rejectedSince ?? null;
  return withFindings(facts, event, {
    lastTest: { at, outcome, checks },
    rejectedSince: hasPassed ? null : rejectedSince(rejectedBefore, { at, checks }),
    ...(hasPassed ? { lastPassedAt: at } : {}),
  });
}

/** Clears the results for another Org ID: they prove nothing about this one. The same holds for a confirmed renewal. */
function forOrganization(facts: Facts, orgId: string): Facts {
  const pending = facts.pending ? { ...facts.pending, ...noTestResult, handedOver: false } : null;
  return { ...facts, ...noTestResult, handedOver: false, orgId, pending };
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
    pending: null,
    previous: keptUntil && signIn ? { signIn, keptUntil } : null,
    lastRenewal: { at, late: tokenOutage(facts, new Date(at)) },
  };
}

function signInOf({ type: _, ...signIn }: SignInFacts & { readonly type: string }): SignInFacts {
  return signIn;
}
