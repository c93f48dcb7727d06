import { z } from 'zod';
import type { MonitoredApp } from '../texts/monitor-check';
import { takes, takesNothing } from './channel';
import type { SavedFile } from './saved-file';
import { setupId } from './setups';

export const remindersContract = {
  channels: {
    /** Asks where, then writes the reminders of a setup as a calendar file; null: the dialog was cancelled. */
    'calendar.save': takes(z.object({ id: setupId })).answersOrFails<SavedFile | null>(),
    /** Whether the app starts at login to show reminders. The operating system stores this. */
    'reminder.isOn': takesNothing.answers<boolean>(),
    /** The program and the data folder of this run, for a monitor. */
    'monitor.app': takesNothing.answers<Pick<MonitoredApp, 'program' | 'folder'>>(),
    'reminder.set': takes(z.object({ on: z.boolean() })).answersOrFails<null>(),
  },
};
