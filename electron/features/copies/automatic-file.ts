import { z } from 'zod';
import type { Failure, KeptVersions } from '../../../shared/contract';
import { locales } from '../../../shared/enums';
import { keptVersions } from '../../../shared/enums/files';
import { JsonFile } from '../../core/lib/json-file';

/** The state of automatic copies that is stored between runs. */
const shape = z.object({
  folder: z.string().nullable(),
  /** The id of the marker in the folder; null: the folder was chosen before there were markers. */
  marker: z.string().nullable().default(null),
  keep: z.literal(keptVersions),
  locale: z.enum(locales),
  lastAt: z.iso.datetime().nullable(),
  lastFile: z.string().nullable(),
  failure: z
    .object({ code: z.custom<Failure['code']>(isKnownFailure) })
    .and(z.object({ detail: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional() }))
    .nullable(),
  /** The ids of setups whose last change is not copied yet. */
  waiting: z.array(z.string()),
});

export interface AutomaticState extends z.infer<typeof shape> {
  readonly keep: KeptVersions;
}

function isKnownFailure(code: unknown): boolean {
  return typeof code === 'string' && (code.startsWith('copy.') || code === 'record.folderUnreadable');
}

/** The state file of automatic copies. */
export function automaticFile(path: string): JsonFile<AutomaticState> {
  return new JsonFile(path, shape);
}
