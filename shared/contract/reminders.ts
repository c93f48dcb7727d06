import { z } from 'zod';
import { takes, takesNothing } from './channel';
import type { SavedFile } from './saved-file';
import { setupId } from './setups';

/** What a monitor runs, and on which data. */
export interface MonitoredProgram {
  /** The path of the program. */
  readonly program: string;
  /** The path of its data folder, which another account than the administrator's does not find by itself. */
  readonly folder: string;
}

export const remindersContract = {
  channels: {
    /** Asks where, then writes the reminders of a setup as a calendar file; null: the dialog was cancelled. */
    'calendar.save': takes(z.object({ id: setupId })).answersOrFails<SavedFile | null>(),
    /** Whether the app starts at login to show reminders. The operating system stores this. */
    'reminder.isOn': takesNothing.answers<boolean>(),
    /** The program and the data folder of this run, for a monitor. */
    'monitor.app': takesNothing.answers<MonitoredProgram>(),
    'reminder.set': takes(z.object({ on: z.boolean() })).answersOrFails<null>(),
  },
};
