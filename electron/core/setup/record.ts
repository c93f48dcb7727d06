import type { SetupEvent } from '../../../shared/contract';
import type { Cloud } from '../webex/clouds';
import { recordSchemaVersion } from './record-version';

/**
 * What is kept of a setup: which cloud it is for, and what happened to it. Everything else is derived (`facts.ts`), so
 * that two copies of a record can be merged and no two fields can contradict each other. Never holds a secret.
 */
export interface SetupRecord {
  readonly id: string;
  readonly cloud: Cloud;
  readonly events: readonly SetupEvent[];
}

/** The record as text for the disk: readable, with a final line end. */
export function writeRecord(record: SetupRecord, facts: object): string {
  const { id, cloud, events } = record;
  return `${JSON.stringify({ schema: recordSchemaVersion, id, cloud, facts, events }, null, 2)}\n`;
}
