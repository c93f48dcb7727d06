import { z } from 'zod';
import { JsonFile } from '../../core/lib/json-file';
import type { SentReminders } from '../../core/setup/reminders';

const shape = z.record(z.string(), z.object({ expiresAt: z.string(), days: z.number() }));

/** The reminders that were shown. An unreadable file counts as empty: a repeated reminder is better than a missing one. */
export function remindedFile(path: string): JsonFile<SentReminders> {
  return new JsonFile<SentReminders>(path, shape);
}
