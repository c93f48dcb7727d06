import { z } from 'zod';
import type { SetupEvent } from '../contract';
import type { Cloud } from '../webex/clouds';
import { recordMigrations } from './migrations';
import { migrate } from './migrations/migrate';
import { recordFields, recordSchemaVersion } from './record-shape';

export { mappingTable, portalStep, recordSchemaVersion } from './record-shape';

const record = z.object({
  ...recordFields,
  /** Derived from the events at every save, for other readers of the file; never read back. */
  facts: z.record(z.string(), z.unknown()),
});

/**
 * What is kept of a setup: which cloud it is for, and what happened to it. Everything else is derived (`facts.ts`), so
 * that two copies of a record can be merged and no two fields can contradict each other. Never holds a secret.
 */
export interface SetupRecord {
  readonly id: string;
  readonly cloud: Cloud;
  readonly events: readonly SetupEvent[];
}

export type RecordReading =
  | { readonly kind: 'record'; readonly record: SetupRecord }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly where: string };

/** Text of a record file -> the record, or why it is none. Never throws. */
export function readRecord(text: string): RecordReading {
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
  // Failure codes are open here: a record may hold one that this version no longer knows.
  return {
    kind: 'record',
    record: { id: parsed.data.id, cloud: parsed.data.cloud, events: parsed.data.events as SetupEvent[] },
  };
}

/** The record as text for the disk: readable, with a final line end. */
export function writeRecord(record: SetupRecord, facts: object): string {
  const { id, cloud, events } = record;
  return `${JSON.stringify({ schema: recordSchemaVersion, id, cloud, facts, events }, null, 2)}\n`;
}
