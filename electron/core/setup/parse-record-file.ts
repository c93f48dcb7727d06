import { basename } from 'node:path';
import { z } from 'zod';
import type { Failure, SetupEvent } from '../../../shared/contract';
import { decodeText } from '../lib/decode-text';
import { recordMigrations } from './migrations';
import { migrate } from './migrations/migrate';
import type { SetupRecord } from './record';
import { recordFields } from './record-shape';
import { recordSchemaVersion } from './record-version';

const record = z.object({
  ...recordFields,
  /** Derived from the events at every save, for other readers of the file; never read back. */
  facts: z.custom((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});

export type ParsedRecordFile =
  | { readonly kind: 'record'; readonly record: SetupRecord }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly where: string };

/** The content of a record file, or why it could not be read. */
export type RecordReading = ParsedRecordFile | { readonly kind: 'unreadable'; readonly failure: Failure };

/** The text of a file of the records folder -> the record, or the reason why it is invalid. Never throws. */
export function parseRecordFile(text: string): ParsedRecordFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'damaged', where: 'JSON' };
  }
  const versioned = z.looseObject({ schema: z.number() }).safeParse(json);
  if (versioned.success && versioned.data.schema > recordSchemaVersion)
    return { kind: 'newer', version: versioned.data.schema };
  const current = versioned.success && migrate(versioned.data, 'schema', recordSchemaVersion, recordMigrations);
  const parsed = record.safeParse(current || json);
  if (!parsed.success) return { kind: 'damaged', where: parsed.error.issues[0]?.path.join('.') || 'schema' };
  // Failure codes are not validated: a record may hold one that this version no longer knows.
  return {
    kind: 'record',
    record: { id: parsed.data.id, cloud: parsed.data.cloud, events: parsed.data.events as SetupEvent[] },
  };
}

/** @param bytes of a file that an editor may have saved in another encoding */
export function parseRecordBytes(bytes: Uint8Array): ParsedRecordFile {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    return { kind: 'damaged', where: 'encoding' };
  }
  return parseRecordFile(text);
}

/** @param code of the error of reading the file; EFBIG is a file above the limit */
export function unreadable(path: string, code: string): RecordReading {
  const reason = code === 'EFBIG' ? 'size' : code;
  return { kind: 'unreadable', failure: { code: 'record.unreadable', detail: { file: basename(path), reason } } };
}
