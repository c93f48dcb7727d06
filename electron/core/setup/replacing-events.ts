import type { SetupEvent } from '../../../shared/contract';

/** Only the last of several such events in a row is of interest: each of them holds all that the one before it told. */
export type ReplacingEvent = Extract<SetupEvent, { readonly type: 'mappingsChanged' | 'preflighted' }>;

export function isReplacing(event: SetupEvent): event is ReplacingEvent {
  return event.type === 'mappingsChanged' || event.type === 'preflighted';
}

/**
 * The event in place of the one that it replaces. It says how many it stands for and when the first of them was, so that a copy of
 * the record that still has an earlier one is recognized as older, whatever the clocks said.
 */
export function inPlaceOf(replaced: ReplacingEvent, event: SetupEvent): SetupEvent {
  return isReplacing(event) ? { ...event, firstAt: firstMoment(replaced), revision: revisionOf(replaced) + 1 } : event;
}

/** When it was, or the first of the events that it stands for. */
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
