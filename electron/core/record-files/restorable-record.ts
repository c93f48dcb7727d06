import { z } from 'zod';
import type { SetupEvent, Space } from '../../../shared/contract';
import { event } from '../../../shared/contract/setup-events';
import { isLoopback } from '../http/endpoints';
import { FailureError } from '../lib/failure';
import { recordMigrations } from '../setup/migrations';
import { type JsonObject, type Migrations, migrate } from '../setup/migrations/migrate';
import type { SetupRecord } from '../setup/record';
import { cloud, recordFields } from '../setup/record-shape';
import { recordSchemaVersion } from '../setup/record-version';
import { type Cloud, commercialCloud } from '../webex/clouds';

/** A remark about a file for the person who restores it. */
type CopyRemark =
  /** It names the Webex cloud, but with other addresses: those of this version replace them. */
  | 'endpointsReplaced'
  /** It has its own addresses: the user must check them before a token is sent there. */
  | 'ownEndpoints';

/** One setup of a file. */
export interface ReadSetup {
  readonly record: SetupRecord;
  readonly space: Space;
  /** Its version, if it is newer than this app supports: it was read as far as possible. */
  readonly newerVersion: number | null;
  /**
   * Number of unknown events and fields that were left out; events only in newer files, since other files are rejected
   * for them.
   */
  readonly dropped: { readonly events: number; readonly fields: number };
  readonly remarks: readonly CopyRemark[];
}

/** Upper bound on the events of a setup, far above any real one: every view of a setup processes all of them. */
const maximumEvents = 20_000;

const object = z.record(z.string(), z.unknown());
const strict = z.object(recordFields);
const loose = z.object({ id: recordFields.id, cloud, events: z.array(z.unknown()).min(1) });

/**
 * A record in a file that the user chose -> the setup.
 * @param json without duplicate names and without prototype names (`safeJson`)
 * @param from the space that the file names; null: it names none, so the cloud determines it
 * @param newer the file is of a newer version: unknown content is left out and counted instead of rejected
 * @throws FailureError `restore.damaged` (field), `restore.newer` (version), `restore.badEndpoint` (field, address)
 */
export function readRestorableRecord(json: unknown, from: Space | null, newer: boolean): ReadSetup {
  const given = object.safeParse(json);
  if (!given.success) throw damaged('record');
  const version = given.data.schema;
  const isNewer = typeof version === 'number' && version > recordSchemaVersion;
  const current = isNewer ? given.data : migrated(given.data, 'schema', recordSchemaVersion, recordMigrations);
  const { record, dropped } = newer || isNewer ? tolerant(current) : exact(current);
  if (record.events.length > maximumEvents) throw new FailureError('restore.tooMuch');
  // The id is part of the file name, which is lowercase on every system.
  if (record.id !== record.id.toLowerCase()) throw damaged('id');
  const space = record.cloud.kind === 'practice' ? 'practice' : 'real';
  if (from !== null && from !== space) throw damaged('space');
  return { ...checked(record), space, dropped, newerVersion: isNewer ? version : null };
}

/** Migrates the JSON to the current version. @throws FailureError `restore.damaged` when its version is unknown */
export function migrated(json: JsonObject, field: string, version: number, table: Migrations): JsonObject {
  const current = migrate(json, field, version, table);
  if (!current) throw damaged(field);
  return current;
}

function exact(json: JsonObject): Pick<ReadSetup, 'record' | 'dropped'> {
  const parsed = strict.safeParse(json);
  if (!parsed.success) throw damaged(z.core.toDotPath(parsed.error.issues[0]?.path ?? []) || 'record');
  const { id, cloud: recordCloud, events } = parsed.data;
  const fields = countDropped(withoutFacts(json), parsed.data);
  // Failure codes are not validated: a record may hold one that this version does not know.
  return { record: { id, cloud: recordCloud, events: events as SetupEvent[] }, dropped: { events: 0, fields } };
}

function tolerant(json: JsonObject): Pick<ReadSetup, 'record' | 'dropped'> {
  const parsed = loose.safeParse(json);
  const unreadable = () => new FailureError('restore.newer', { version: Number(json.schema) || 0 });
  if (!parsed.success) throw unreadable();
  const { id, cloud: recordCloud, events: all } = parsed.data;
  const events = all.flatMap((each) => {
    const read = event.safeParse(each);
    return read.success ? [{ each, known: read.data }] : [];
  });
  if (events.length === 0) throw unreadable();
  const others = countDropped(withoutFacts(json), { schema: json.schema, id, cloud: recordCloud, events: null });
  const fields = others + events.reduce((sum, { each, known }) => sum + countDropped(each, known), 0);
  return {
    record: { id, cloud: recordCloud, events: events.map(({ known }) => known) as SetupEvent[] },
    dropped: { events: all.length - events.length, fields },
  };
}

/** Removes the derived facts, which only a file of the records folder has. */
function withoutFacts({ facts: _, ...json }: JsonObject): JsonObject {
  return json;
}

/** Counts the object names that were dropped. */
function countDropped(given: unknown, read: unknown): number {
  if (Array.isArray(given) && Array.isArray(read))
    return given.reduce<number>((sum, each, index) => sum + countDropped(each, read[index]), 0);
  const [from, to] = [object.safeParse(given), object.safeParse(read)];
  if (!from.success || !to.success) return 0;
  return Object.entries(from.data).reduce(
    (sum, [name, inner]) => sum + (name in to.data ? countDropped(inner, to.data[name]) : 1),
    0,
  );
}

/**
 * Checks the addresses that a token would be sent to: a file must not be able to redirect it.
 * A record that names the Webex cloud gets the addresses of this version, as every opened record does
 * (`CloudRegistry.live`). Old copies therefore stay valid, and none can redirect a token.
 * The practice cloud must be on this computer. Addresses of a cloud file, which `--cloud` would accept, are shown
 * before they are used.
 */
function checked(record: SetupRecord): Pick<ReadSetup, 'record' | 'remarks'> {
  const { cloud: given } = record;
  switch (given.kind) {
    case 'commercial': {
      const same = JSON.stringify(ordered(given)) === JSON.stringify(ordered(commercialCloud));
      return { record: { ...record, cloud: commercialCloud }, remarks: same ? [] : ['endpointsReplaced'] };
    }
    case 'practice': {
      for (const field of ['authorizeUrl', 'redirectUri', 'scimBaseUrl', 'peopleUrl'] as const) {
        if (!isLoopback(new URL(given[field]).host))
          throw new FailureError('restore.badEndpoint', { field, address: given[field].slice(0, 200) });
      }
      return { record, remarks: [] };
    }
    case 'file':
      return { record, remarks: ['ownEndpoints'] };
  }
}

function ordered(cloudOfFile: Cloud): unknown[] {
  return Object.entries(cloudOfFile).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The failure for a damaged file. @param field its path: `events[3].at` */
export function damaged(field: string): FailureError {
  return new FailureError('restore.damaged', { field: field.slice(0, 100) });
}
