import type { Account, AttributeMapping, EntraTestResult, SetupEvent, SetupView, SignInWay } from '../contract';

/** What the events of a setup add up to. Everything that the wizard shows is derived from this and the keychain. */
export interface Facts {
  readonly createdAt: string;
  readonly name: string | null;
  readonly signIn: {
    readonly at: string;
    readonly way: SignInWay;
    readonly account: Account | null;
    readonly expiresAt: string | null;
    readonly keptIn: 'keychain' | 'thisRun';
  } | null;
  readonly accountAccepted: boolean;
  readonly confirmed: SetupView['confirmed'];
  readonly orgId: string | null;
  readonly lastTest: SetupView['lastTest'];
  /** The last connection test of the present token and Org ID that succeeded, with or without remarks. */
  readonly lastPassedAt: string | null;
  readonly secretTokenCopiedAt: string | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
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
  const again = replacing.some((type) => type === event.type && type === events.at(-1)?.type);
  return [...(again ? events.slice(0, -1) : events), event];
}

const replacing: readonly SetupEvent['type'][] = ['mappingsChanged', 'preflighted'];
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

const nothing: Facts = {
  createdAt: '',
  name: null,
  signIn: null,
  accountAccepted: false,
  confirmed: {},
  orgId: null,
  lastTest: null,
  lastPassedAt: null,
  secretTokenCopiedAt: null,
  entraTest: null,
  mappings: null,
};

/** What was tested with another token or another Org ID proves nothing about the present ones. */
const untested = { lastTest: null, lastPassedAt: null, secretTokenCopiedAt: null, entraTest: null } as const;

function apply(facts: Facts, event: SetupEvent): Facts {
  switch (event.type) {
    case 'created':
      return { ...facts, createdAt: event.at };
    case 'named':
      return { ...facts, name: event.name };
    case 'signedIn': {
      const { type: _, ...signIn } = event;
      return { ...facts, ...untested, signIn, accountAccepted: false };
    }
    case 'accountAccepted':
      return { ...facts, accountAccepted: true };
    case 'orgIdSet':
      return event.orgId === facts.orgId ? facts : { ...facts, ...untested, orgId: event.orgId };
    case 'connectionTested': {
      const { at, outcome, checks } = event;
      const passed = outcome === 'passed' || outcome === 'warning';
      return { ...facts, lastTest: { at, outcome, checks }, lastPassedAt: passed ? at : facts.lastPassedAt };
    }
    case 'secretTokenCopied':
      return { ...facts, secretTokenCopiedAt: event.at };
    case 'entraTested':
      return { ...facts, entraTest: { at: event.at, result: event.result } };
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
      return { ...facts, ...untested, signIn: null, accountAccepted: false };
  }
}
