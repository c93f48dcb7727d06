import type { SetupEvent } from '../../../shared/contract';
import { applyEvent } from './apply-event';
import { emptyFacts, type Facts } from './facts-shape';

export type { Facts, PendingFacts, TokenFindings } from './facts-shape';

/** The facts of a list of events. A list of events never changes, so its facts are derived once. */
const known = new WeakMap<readonly SetupEvent[], Facts>();

/** Folds the dated events, oldest first, into facts. Pure: the same events give the same facts. */
export function factsOf(events: readonly SetupEvent[]): Facts {
  const facts = known.get(events) ?? events.reduce(applyEvent, emptyFacts);
  known.set(events, facts);
  return facts;
}

/** The facts as they were after each event, oldest first. */
export function factsAfterEach(events: readonly SetupEvent[]): Facts[] {
  let facts = emptyFacts;
  return events.map((event) => {
    facts = applyEvent(facts, event);
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
