import type { Account, EntraTestResult, SetupEvent, SetupView, SignInWay } from '../contract';

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
  readonly secretTokenCopiedAt: string | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
}

/** Folds the dated events, oldest first, into facts. Pure: the same events give the same facts. */
export function factsOf(events: readonly SetupEvent[]): Facts {
  return events.reduce(apply, nothing);
}

const nothing: Facts = {
  createdAt: '',
  name: null,
  signIn: null,
  accountAccepted: false,
  confirmed: {},
  orgId: null,
  lastTest: null,
  secretTokenCopiedAt: null,
  entraTest: null,
};

/** What was tested with another token or another Org ID proves nothing about the present ones. */
const untested = { lastTest: null, secretTokenCopiedAt: null, entraTest: null } as const;

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
    case 'connectionTested':
      return { ...facts, lastTest: { at: event.at, outcome: event.outcome, checks: event.checks } };
    case 'secretTokenCopied':
      return { ...facts, secretTokenCopiedAt: event.at };
    case 'entraTested':
      return { ...facts, entraTest: { at: event.at, result: event.result } };
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
