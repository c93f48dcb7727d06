import type { SetupEvent } from '../../../shared/contract';
import { canonicalKey } from '../../core/record-files/canonical';

/**
 * Follows a record's events in their order. The events that end a renewal are identified by the sign-in that began it, and
 * not by their moment: two computers with the same pending token confirm, complete or abandon the same renewal, each at its
 * own time.
 * @returns a function that identifies the next event, or returns null when it does not end a renewal
 */
export function renewalEnds(): (event: SetupEvent) => string | null {
  /** The sign-in of the renewal that is under way. */
  let pending: string | null = null;
  /** That of the completed renewal whose replaced token is kept. */
  let completed: string | null = null;
  const end = (type: SetupEvent['type'], signIn: string | null) => signIn && `${type} of ${signIn}`;
  return (event) => {
    const { type } = event;
    switch (type) {
      case 'renewalSignedIn':
        pending = canonicalKey(event);
        return null;
      case 'renewalConfirmed':
        return end(type, pending);
      case 'renewed':
      case 'renewalAbandoned': {
        const identity = end(type, pending);
        if (type === 'renewed') completed = pending;
        pending = null;
        return identity;
      }
      case 'previousForgotten': {
        const identity = end(type, completed);
        completed = null;
        return identity;
      }
      default:
        return null;
    }
  };
}

/**
 * Of two computers' events that end the same renewal, the one that stays: it keeps the replaced token longer, else it is the
 * earlier one. Null: the events end no renewal.
 */
export function keptOfEnds(one: SetupEvent, other: SetupEvent): SetupEvent | null {
  if (!isEnd(one) || !isEnd(other)) return null;
  const longer = keptUntil(other) - keptUntil(one);
  const earlier = Date.parse(one.at) - Date.parse(other.at) || (canonicalKey(one) < canonicalKey(other) ? -1 : 1);
  return (longer || earlier) > 0 ? other : one;
}

function isEnd({ type }: SetupEvent): boolean {
  return ['renewalConfirmed', 'renewed', 'renewalAbandoned', 'previousForgotten'].includes(type);
}

function keptUntil(event: SetupEvent): number {
  return event.type === 'renewalConfirmed' && event.keptUntil ? Date.parse(event.keptUntil) : 0;
}
