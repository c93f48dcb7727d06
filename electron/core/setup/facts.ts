import type {
  AttributeMapping,
  EntraTestResult,
  LastRenewal,
  SetupEvent,
  SetupView,
  SignInFacts,
  TestView,
} from '../../../shared/contract';
import { isAgreedPartner } from './account-rules';
import { lateOf, rejectedSince } from './late';
import { inPlaceOf, isReplacing } from './replacing-events';

/** What was found out about one token. */
export interface TokenFindings {
  readonly accountAccepted: boolean;
  readonly lastTest: TestView | null;
  /** The last connection test of this token and the present Org ID that succeeded, with or without remarks. */
  readonly lastPassedAt: string | null;
  /** The first connection test in which Webex refused the token (401) and that no accepted one followed. ISO 8601, UTC. */
  readonly rejectedSince: string | null;
  readonly secretTokenCopiedAt: string | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
}

/** The new token of a renewal under way. */
export interface PendingFacts extends TokenFindings {
  readonly signIn: SignInFacts;
  /** Entra has it; what is left to do is for it to take the current one's place in the keychain. */
  readonly confirmation: { readonly at: string; readonly keptUntil: string | null } | null;
  /** Entra accepted it for the present Org ID. */
  readonly handedOver: boolean;
}

/** The token that a renewal replaced, while it is kept. */
interface PreviousFacts {
  readonly signIn: SignInFacts;
  /** ISO 8601, UTC. */
  readonly keptUntil: string;
}

/** What the events of a setup add up to. Everything that the wizard shows is derived from this and the keychain. */
export interface Facts extends TokenFindings {
  readonly createdAt: string;
  readonly name: string | null;
  readonly notes: string;
  /** The current token; what was found out about it is in these facts themselves. */
  readonly signIn: SignInFacts | null;
  readonly confirmed: SetupView['confirmed'];
  readonly orgId: string | null;
  /** Entra has accepted the current token, once at least. */
  readonly handedOver: boolean;
  readonly pending: PendingFacts | null;
  readonly previous: PreviousFacts | null;
  readonly lastRenewal: LastRenewal | null;
  /** Null: Entra's defaults, which nobody has changed here. */
  readonly mappings: { readonly at: string; readonly mappings: readonly AttributeMapping[] } | null;
}

/** Folds the dated events, oldest first, into facts. Pure: the same events give the same facts. */
export function factsOf(events: readonly SetupEvent[]): Facts {
  return events.reduce(apply, nothing);
}

/**
 * The events with one more. Changes of the mappings that follow each other are one event, since only what they came to
 * is of interest, and each of them holds the whole table; so are comparisons.
 */
export function withEvent(events: readonly SetupEvent[], event: SetupEvent): SetupEvent[] {
  const last = events.at(-1);
  if (last?.type !== event.type || !isReplacing(last)) return [...events, event];
  return [...events.slice(0, -1), inPlaceOf(last, event)];
}

/** The facts as they were after each event, oldest first. */
export function factsAfterEach(events: readonly SetupEvent[]): Facts[] {
  let facts = nothing;
  return events.map((event) => {
    facts = apply(facts, event);
    return facts;
  });
}

/** The name that the administrator gave, else the domain of the signed-in account, else nothing. */
export function nameOf(facts: Facts): string {
  return facts.name ?? facts.signIn?.account?.email.split('@')[1] ?? '';
}

/**
 * The facts as every list, report and reminder tells them: those of the token that Entra works with.
 * @param found what was found out about that token just now and is not in the record
 */
export function currentFacts(
  { events }: { readonly events: readonly SetupEvent[] },
  found: readonly SetupEvent[] = [],
): Facts {
  return factsOf([...settledEvents(events), ...found]);
}

/**
 * The events as they are once the keychain has followed: what Entra works with is the confirmed token, even while its taking
 * the other one's place waits for a keychain.
 */
export function settledEvents(events: readonly SetupEvent[]): readonly SetupEvent[] {
  const at = factsOf(events).pending?.confirmation?.at;
  return at ? [...events, { type: 'renewed', at }] : events;
}

/** Nothing is known of a token that has just arrived, or since the Org ID is another one. */
const untested = {
  lastTest: null,
  lastPassedAt: null,
  rejectedSince: null,
  secretTokenCopiedAt: null,
  entraTest: null,
} as const;
const unknown = { accountAccepted: false, ...untested } as const;

const nothing: Facts = {
  createdAt: '',
  name: null,
  notes: '',
  signIn: null,
  ...unknown,
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
    case 'signedIn':
      return { ...facts, ...unknown, handedOver: false, signIn: signInOf(event) };
    case 'accountAccepted':
      return found(facts, event, { accountAccepted: true });
    case 'orgIdSet':
      return event.orgId === facts.orgId ? facts : forOrganization(facts, event.orgId);
    case 'connectionTested':
      return tested(facts, event);
    case 'secretTokenCopied':
      return found(facts, event, { secretTokenCopiedAt: event.at });
    case 'entraTested': {
      const handedOver = facts.handedOver || (event.result === 'succeeded' && !event.token);
      return found({ ...facts, handedOver }, event, { entraTest: { at: event.at, result: event.result } });
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
      return { ...facts, ...unknown, handedOver: false, signIn: null };
    case 'renewalSignedIn': {
      const signIn = signInOf(event);
      const accountAccepted = isAgreedPartner(facts, signIn.account);
      return { ...facts, pending: { signIn, ...unknown, accountAccepted, confirmation: null, handedOver: false } };
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

/** Something was found out about the current token, or about the pending one. */
function found(facts: Facts, { token }: { readonly token?: 'pending' }, findings: Partial<TokenFindings>): Facts {
  if (!token) return { ...facts, ...findings };
  return facts.pending ? { ...facts, pending: { ...facts.pending, ...findings } } : facts;
}

/** A result without an Org ID was written by an earlier version: it counts for the Org ID of its moment. */
function tested(facts: Facts, event: Extract<SetupEvent, { type: 'connectionTested' }>): Facts {
  if (event.orgId !== undefined && event.orgId !== facts.orgId) return facts;
  const { at, outcome, checks } = event;
  const passed = outcome === 'passed' || outcome === 'warning';
  const before = (event.token ? facts.pending : facts)?.rejectedSince ?? null;
  return found(facts, event, {
    lastTest: { at, outcome, checks },
    rejectedSince: passed ? null : rejectedSince(before, { at, checks }),
    ...(passed ? { lastPassedAt: at } : {}),
  });
}

/** What was tested with another Org ID proves nothing about this one, nor does a confirmed renewal. */
function forOrganization(facts: Facts, orgId: string): Facts {
  const pending = facts.pending ? { ...facts.pending, ...untested, handedOver: false } : null;
  return { ...facts, ...untested, handedOver: false, orgId, pending };
}

/** The pending token is the current one from now on, with all that was found out about it. */
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
    lastRenewal: { at, late: lateOf(facts, new Date(at)) },
  };
}

function signInOf({ type: _, ...signIn }: SignInFacts & { readonly type: string }): SignInFacts {
  return signIn;
}
