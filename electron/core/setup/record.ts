import type { SetupEvent } from '../../../shared/contract';
import type { Cloud } from '../webex/clouds';
import { recordSchemaVersion } from './record-version';

/**
 * The stored form of a setup: its cloud and its events. Everything else is derived (`facts.ts`), so two copies of a
 * record can be merged and no two fields can contradict each other. Never holds a secret.
 */
export interface SetupRecord {
  readonly id: string;
  readonly cloud: Cloud;
  readonly events: readonly SetupEvent[];
}

/** Serializes the record for the disk: indented, with a final line break. */
export function writeRecord(record: SetupRecord, facts: object): string {
  const { id, cloud, events } = record;
  return `${JSON.stringify({ schema: recordSchemaVersion, id, cloud, facts, events }, null, 2)}\n`;
}

/** Oldest first; the order of setups of the same moment is the same in every run. */
export function byCreation(a: SetupRecord, b: SetupRecord): number {
  const [first, second] = [a, b].map(({ id, events }) => `${events[0]?.at} ${id}`) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}
