import type { SetupEvent, TokenSlot } from '../../../shared/contract';
import type { Facts } from './facts-shape';

/** An event without its time, which `append` adds. */
export type NewEvent = SetupEvent extends infer E ? (E extends SetupEvent ? Omit<E, 'at'> : never) : never;

/** Builds an event of the facts before it. @param now its time */
export type EventBuilder = (facts: Facts, now: Date) => NewEvent;

/** The extra field of an event about a pending token: events without it are about the current one. */
export function about(slot: TokenSlot | undefined): { readonly token?: 'pending' } {
  return slot === 'pending' ? { token: 'pending' } : {};
}
