import type { SetupEvent } from '../../../shared/contract';

type EventType = SetupEvent['type'];

/** What merging records and appending events must know about a type of event. */
interface EventTraits {
  /** `changes` which token is the current one; or is `about` the current token, which it does not identify. */
  readonly token: 'changes' | 'about' | null;
  /** Is `about` the current Org ID, which it does not identify. */
  readonly orgId: 'about' | null;
  /**
   * Which of several in a row stay: `all`; the `last`, since each holds everything that the previous one held; or the
   * `firstAndLast` of those with the same result.
   */
  readonly repeated: 'all' | 'last' | 'firstAndLast';
  /** The administrator confirms something that the app cannot see: the event names who did. */
  readonly confirms: boolean;
}

const plain = { token: null, orgId: null, repeated: 'all', confirms: false } as const;

/** The traits of every type, in the order in which the wizard writes events of the same moment. */
export const eventTraits = {
  created: plain,
  named: plain,
  noted: plain,
  portalChosen: { ...plain, repeated: 'last' },
  entraMethodChosen: { ...plain, repeated: 'last' },
  microsoftSignedIn: { ...plain, repeated: 'last' },
  entraPartAssigned: { ...plain, repeated: 'last' },
  stepTakenBack: { ...plain, confirms: true },
  stepConfirmed: { ...plain, confirms: true },
  tokenForgotten: { ...plain, token: 'changes' },
  signedIn: { ...plain, token: 'changes' },
  accountAccepted: { ...plain, token: 'about', confirms: true },
  orgIdSet: plain,
  renewalAbandoned: { ...plain, token: 'changes' },
  previousForgotten: { ...plain, token: 'about' },
  renewalSignedIn: { ...plain, token: 'changes' },
  connectionTested: { ...plain, token: 'about', orgId: 'about', repeated: 'firstAndLast' },
  secretTokenCopied: { ...plain, token: 'about', orgId: 'about' },
  entraWriteBegan: { ...plain, token: 'about', orgId: 'about' },
  entraWriteEnded: plain,
  entraChangeGone: plain,
  entraProved: { ...plain, token: 'about', orgId: 'about' },
  entraTested: { ...plain, token: 'about', orgId: 'about', confirms: true },
  entraTestTakenBack: { ...plain, token: 'about', orgId: 'about', confirms: true },
  renewalConfirmed: { ...plain, token: 'changes', orgId: 'about', confirms: true },
  renewed: { ...plain, token: 'changes' },
  previousKept: { ...plain, token: 'about' },
  calendarSaved: { ...plain, repeated: 'last' },
  mappingsChanged: { ...plain, repeated: 'last' },
  mappingsEntered: { ...plain, repeated: 'last' },
  groupsPlanned: { ...plain, repeated: 'last' },
  preflighted: { ...plain, repeated: 'last' },
  groupsCompared: { ...plain, repeated: 'last' },
  resultChecked: { ...plain, repeated: 'firstAndLast' },
  entraSeen: { ...plain, token: 'about', orgId: 'about', repeated: 'firstAndLast' },
} as const satisfies Readonly<Record<EventType, EventTraits>>;

const writingOrder = Object.keys(eventTraits);

/** Compares the types of events of the same moment: negative if the wizard writes the first one earlier. */
export function inWritingOrder(a: EventType, b: EventType): number {
  return writingOrder.indexOf(a) - writingOrder.indexOf(b);
}

/** The types of which not all in a row stay. */
export type ReplacingType = {
  [Type in EventType]: (typeof eventTraits)[Type]['repeated'] extends 'all' ? never : Type;
}[EventType];
