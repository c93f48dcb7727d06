import { z } from 'zod';
import type { SetupEvent, Space } from '../../../shared/contract';
import { event } from '../../../shared/contract/setup-events';
import { FailureError } from '../lib/failure';
import { recordMigrations } from '../setup/migrations';
import { type JsonObject, type Migrations, migrate } from '../setup/migrations/migrate';
import type { SetupRecord } from '../setup/record';
import { cloud, recordFields } from '../setup/record-shape';
import { recordSchemaVersion } from '../setup/record-version';
import { type Cloud, commercialCloud } from '../webex/clouds';
import { isLoopback } from '../webex/endpoints';

/** Something in a file that the person who restores it has to know. */
type CopyRemark =
  /** It says that it is of Webex itself, with other addresses: those of this version are taken. */
  | 'endpointsReplaced'
  /** Its addresses are of its own: they have to be looked at before a token is sent there. */
  | 'ownEndpoints';

/** One setup of a file. */
export interface ReadSetup {
  readonly record: SetupRecord;
  readonly space: Space;
  /** Its version, if this app knows only earlier ones: it was read as far as possible. */
  readonly newerVersion: number | null;
  /** What this version does not know and left out; events only of newer files, since others are refused for them. */
  readonly dropped: { readonly events: number; readonly fields: number };
  readonly remarks: readonly CopyRemark[];
}

/** No setup has a fraction of them, and every look at a setup goes through all. */
const maximumEvents = 20_000;

const object = z.record(z.string(), z.unknown());
const strict = z.object(recordFields);
const loose = z.object({ id: recordFields.id, cloud, events: z.array(z.unknown()).min(1) });

/**
 * A record as it stands in a file that somebody chose -> the setup.
 * @param json with no name that stands twice, and no name of a prototype (`safeJson`)
 * @param from the space that the file says; null: it says none, so the cloud tells
 * @param newer the file is of a newer version: what is not known is left out and counted, instead of refused
 * @throws FailureError `restore.damaged` (field), `restore.newer` (version), `restore.badEndpoint` (field, address)
 */
export function readRecordJson(json: unknown, from: Space | null, newer: boolean): ReadSetup {
  const given = object.safeParse(json);
  if (!given.success) throw damaged('record');
  const version = given.data.schema;
  const isNewer = typeof version === 'number' && version > recordSchemaVersion;
  const current = isNewer ? given.data : migrated(given.data, 'schema', recordSchemaVersion, recordMigrations);
  const { record, dropped } = newer || isNewer ? tolerant(current) : exact(current);
  if (record.events.length > maximumEvents) throw new FailureError('restore.tooMuch');
  // The name of the record's file is made of it, in lower case on every system.
  if (record.id !== record.id.toLowerCase()) throw damaged('id');
  const space = record.cloud.kind === 'practice' ? 'practice' : 'real';
  if (from !== null && from !== space) throw damaged('space');
  return { ...checked(record), space, dropped, newerVersion: isNewer ? version : null };
}

/** The JSON in the current version's shape. @throws FailureError `restore.damaged` when it is of no version */
export function migrated(json: JsonObject, field: string, version: number, table: Migrations): JsonObject {
  const current = migrate(json, field, version, table);
  if (!current) throw damaged(field);
  return current;
}

function exact(json: JsonObject): Pick<ReadSetup, 'record' | 'dropped'> {
  const parsed = strict.safeParse(json);
  if (!parsed.success) throw damaged(z.core.toDotPath(parsed.error.issues[0]?.path ?? []) || 'record');
  const { id, cloud: of, events } = parsed.data;
  const fields = lost(withoutFacts(json), parsed.data);
  // Failure codes are open in a record: it may hold one that this version does not know.
  return { record: { id, cloud: of, events: events as SetupEvent[] }, dropped: { events: 0, fields } };
}

function tolerant(json: JsonObject): Pick<ReadSetup, 'record' | 'dropped'> {
  const parsed = loose.safeParse(json);
  const unreadable = () => new FailureError('restore.newer', { version: Number(json.schema) || 0 });
  if (!parsed.success) throw unreadable();
  const { id, cloud: of, events: all } = parsed.data;
  const events = all.flatMap((each) => {
    const read = event.safeParse(each);
    return read.success ? [{ each, known: read.data }] : [];
  });
  if (events.length === 0) throw unreadable();
  const others = lost(withoutFacts(json), { schema: json.schema, id, cloud: of, events: null });
  const fields = others + events.reduce((sum, { each, known }) => sum + lost(each, known), 0);
  return {
    record: { id, cloud: of, events: events.map(({ known }) => known) as SetupEvent[] },
    dropped: { events: all.length - events.length, fields },
  };
}

/** In a file of the records' folder, what is derived. */
function withoutFacts({ facts: _, ...json }: JsonObject): JsonObject {
  return json;
}

/** How many names of objects did not come through. */
function lost(given: unknown, read: unknown): number {
  if (Array.isArray(given) && Array.isArray(read))
    return given.reduce<number>((sum, each, index) => sum + lost(each, read[index]), 0);
  const [from, to] = [object.safeParse(given), object.safeParse(read)];
  if (!from.success || !to.success) return 0;
  return Object.entries(from.data).reduce(
    (sum, [name, inner]) => sum + (name in to.data ? lost(inner, to.data[name]) : 1),
    0,
  );
}

/**
 * Where a token would be sent: a file must not be able to lead it elsewhere. What says that it is Webex itself gets Webex's
 * addresses, as every record does that is opened (`CloudBook.live`), so that old copies stay good and none can lie; the practice
 * Webex is on this computer; and addresses of a cloud file, which `--cloud` would take, are shown before they are used.
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

function ordered(of: Cloud): unknown[] {
  return Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What is wrong with a file of ours. @param field where: `events[3].at` */
export function damaged(field: string): FailureError {
  return new FailureError('restore.damaged', { field: field.slice(0, 100) });
}
