import { z } from 'zod';
import { JsonFile } from '../../core/lib/json-file';
import type { Reminded } from '../../core/setup/reminders';

const shape = z.record(z.string(), z.object({ expiresAt: z.string(), days: z.number() }));

/** Which reminders were shown. Without a readable file none counts as shown: one too many is better than none. */
export function remindedFile(path: string): JsonFile<Reminded> {
  return new JsonFile<Reminded>(path, shape);
}
