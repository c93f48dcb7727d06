import { z } from 'zod';
import type { Severity } from '../enums';
import { type LogEventName, type LogFilter, logFilters } from '../enums/log';
import { takes, takesNothing } from './channel';
import type { Failure } from './failure';

export type { LogEventName, LogFilter };

/** An entry of the log. It holds ids and codes, and no name, text of a server, or token. */
export interface LogEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly level: Severity;
  readonly event: LogEventName;
  readonly fields: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface LogView {
  /** The newest first, at most 500. */
  readonly entries: readonly LogEntry[];
  /** Why entries of this run are missing; null: none are. */
  readonly failure: Failure | null;
}

export const logContract = {
  channels: {
    'log.read': takes(z.object({ filter: z.enum(logFilters) })).answers<LogView>(),
    /** Copies the entries that `log.read` answered last, as plain text for a ticket. */
    'log.copy': takesNothing.answersOrFails<null>(),
    /** Shows the current file in the system's file manager. */
    'log.show': takesNothing.answersOrFails<null>(),
  },
};
