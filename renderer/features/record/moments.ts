import type { SetupEvent } from '../../../shared/contract';
import { calendarDays } from '../../../shared/texts/days';
import { eventText } from '../../../shared/texts/event-texts';
import type { Translator } from '../../../shared/texts/i18n';

/** A point in time: the record after this event. */
export interface Moment {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly text: string;
}

export interface Span {
  /** Null: before the setup began. */
  readonly from: string | null;
  readonly to: string;
}

/** The moments of a record, the oldest first; of events of one moment, only the last. */
export function momentsOf(events: readonly SetupEvent[], translator: Translator): Moment[] {
  const texts = new Map(events.map((event) => [event.at, eventText(event, translator)]));
  return [...texts].map(([at, text]) => ({ at, text })).sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** The initial choice: the changes of the last day. */
export function lastDayOf(moments: readonly Moment[]): Span | null {
  const last = moments.at(-1);
  if (!last) return null;
  const before = moments.findLast(({ at }) => calendarDays(at, last.at) > 0);
  return { from: before?.at ?? null, to: last.at };
}

/** The moments that come after the beginning of a span. */
export function momentsAfter(moments: readonly Moment[], from: string | null): Moment[] {
  return moments.filter(({ at }) => from === null || Date.parse(at) > Date.parse(from));
}
