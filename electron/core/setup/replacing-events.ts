import type { SetupEvent } from '../../../shared/contract';

/** Of several such events in a row, only the last matters: each holds everything that the previous one held. */
export type ReplacingEvent = Extract<SetupEvent, { readonly type: 'mappingsChanged' | 'preflighted' }>;

export function isReplacing(event: SetupEvent): event is ReplacingEvent {
  return event.type === 'mappingsChanged' || event.type === 'preflighted';
}

/**
 * The event that replaces a previous one. It holds the number of merged events and the time of the first. A copy of the
 * record with an earlier one is then recognized as older, even if the clocks differ.
 */
export function replacementOf(replaced: ReplacingEvent, event: SetupEvent): SetupEvent {
  return isReplacing(event) ? { ...event, firstAt: firstMoment(replaced), revision: revisionOf(replaced) + 1 } : event;
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
