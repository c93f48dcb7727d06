import type { SetupEvent } from '../../../shared/contract';
import { eventTraits, type ReplacingType } from './event-traits';

/** An event that can stand for several in a row. */
export type ReplacingEvent = Extract<SetupEvent, { readonly type: ReplacingType }>;

export function isReplacing(event: SetupEvent): event is ReplacingEvent {
  return eventTraits[event.type].repeated !== 'all';
}

/** Of several such events in a row, only the last matters: each holds everything that the previous one held. */
export function holdsEverything(event: SetupEvent): boolean {
  return eventTraits[event.type].repeated === 'last';
}

/**
 * Appends an event. Consecutive changes of the mappings become one event, and so do comparisons. Of consecutive
 * connection tests, look-ups or looks at Entra with the same result, the first and the last stay, so that years of them do not fill
 * the record.
 */
export function withEvent(events: readonly SetupEvent[], event: SetupEvent): SetupEvent[] {
  const [beforeLast, last] = [events.at(-2), events.at(-1)];
  const isReplaced =
    !!last &&
    isReplacing(last) &&
    last.type === event.type &&
    (holdsEverything(last) || (hasSameResult(beforeLast, event) && hasSameResult(last, event)));
  return isReplaced ? [...events.slice(0, -1), replacementOf(last, event)] : [...events, event];
}

/**
 * Whether both are connection tests of the same token and address, and every check ended equally; or look-ups of one user, or looks
 * at Entra, with the same result.
 */
function hasSameResult(one: SetupEvent | undefined, other: SetupEvent): boolean {
  return one !== undefined && resultOf(one) !== null && resultOf(one) === resultOf(other);
}

function resultOf(event: SetupEvent): string | null {
  if (event.type === 'resultChecked') {
    const { orgId, address, result, users, active, created } = event;
    return JSON.stringify([orgId, address, result, users, active, created]);
  }
  if (event.type === 'entraSeen') {
    // A cycle every 40 minutes is no other result.
    const { at: _, firstAt: __, revision: ___, cycleAt: ____, nextAttempt: _____, ...result } = event;
    return JSON.stringify(result);
  }
  if (event.type !== 'connectionTested') return null;
  const { outcome, token, orgId, cloud, checks } = event;
  return JSON.stringify([
    outcome,
    token,
    orgId,
    cloud?.kind,
    cloud?.scimBaseUrl,
    checks.map(({ id, state, failure }) => [id, state, failure?.code]),
  ]);
}

/**
 * The event that replaces a previous one. It holds the number of merged events and the time of the first. A copy of the
 * record with an earlier one is then recognized as older, even if the clocks differ.
 */
function replacementOf(replaced: ReplacingEvent, event: SetupEvent): SetupEvent {
  return isReplacing(event) ? { ...event, firstAt: firstMoment(replaced), revision: revisionOf(replaced) + 1 } : event;
}

/** Equal for every state of one event: tests of two computers at the same moment differ in their results. */
export function keyOfReplacing(event: ReplacingEvent): string {
  return [event.type, firstMoment(event), resultOf(event)].join(' ');
}

/** The time of the event, or of the first event that it replaced. */
export function firstMoment(event: SetupEvent): string {
  return (isReplacing(event) ? event.firstAt : undefined) ?? event.at;
}

/** Of two states of one event, the newer one. */
export function newerOf(one: SetupEvent, other: SetupEvent): SetupEvent {
  if (!isReplacing(one) || !isReplacing(other)) return one;
  const isNewer = revisionOf(other) - revisionOf(one) || Date.parse(other.at) - Date.parse(one.at);
  return isNewer > 0 ? other : one;
}

function revisionOf({ revision = 1 }: ReplacingEvent): number {
  return revision;
}
