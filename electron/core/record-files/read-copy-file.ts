import { z } from 'zod';
import type { Failure, RestoreFileKind } from '../../../shared/contract';
import { spaces } from '../../../shared/enums';
import { maximumCopyBytes } from '../../../shared/enums/limits';
import { FailureError, toFailure } from '../lib/failure';
import { copyMigrations } from '../setup/migrations';
import { digestOfContent } from './check-copy';
import { formatOf, isForPeople } from './file-format';
import { recordCopyFormat, recordCopyVersion } from './record-copy-shape';
import { damaged, migrated, type ReadSetup, readRestorableRecord } from './restorable-record';
import { safeJson, textOf } from './safe-json';

/** The content of a file that can be restored. */
export interface ReadSetups {
  readonly kind: 'setups';
  readonly source: RestoreFileKind;
  /** ISO 8601, UTC; null: a record has no such time. */
  readonly savedAt: string | null;
  /** The version of the app that wrote it; null: unknown. */
  readonly appVersion: string | null;
  /** Whether the digest of a copy matches its content; `unsealed`: records and backups have no digest. */
  readonly integrity: 'unaltered' | 'changed' | 'unsealed';
  /** The version of the file, if it is newer than this app supports: it was read as far as possible. */
  readonly newerVersion: number | null;
  readonly setups: readonly ReadSetup[];
}

export type ReadCopy =
  | ReadSetups
  /** A backup, or another file of the age format: a passphrase opens it. */
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'refused'; readonly failure: Failure };

const head = z.object({ format: z.string() });
const envelope = z.object({
  version: z.int(),
  app: z.string().max(100),
  savedAt: z.iso.datetime(),
  space: z.enum(spaces),
  record: z.unknown(),
});
const digest = z.object({ algorithm: z.literal('SHA-256'), value: z.string() });

/**
 * The bytes of a file that the user chose -> the setups in it, or why there are none. Never throws. Safe for any file:
 * checks its size before parsing it, and never uses its content as a path, markup or code.
 */
export function readCopyFile(bytes: Uint8Array): ReadCopy {
  if (bytes.length > maximumCopyBytes) return { kind: 'refused', failure: { code: 'restore.tooBig' } };
  const format = formatOf(bytes);
  if (format === 'encrypted') return { kind: 'encrypted' };
  if (isForPeople(format)) return { kind: 'refused', failure: { code: 'restore.forPeople', detail: { format } } };
  const text = textOf(bytes);
  const json = text.ok ? safeJson(text.value) : text;
  // A file that begins like JSON was cut off or edited; other text never was a copy.
  const isOther = text.ok && /^\s*[^\s{[]/.test(text.value);
  if (!json.ok) return { kind: 'refused', failure: isOther ? { code: 'restore.noCopy' } : json.failure };
  return guarded(() => readCopyJson(json.value));
}

/** Returns a thrown error as the reason for the refusal. */
export function guarded<T extends ReadSetups>(read: () => T): T | Exclude<ReadCopy, ReadSetups> {
  try {
    return read();
  } catch (thrown) {
    return { kind: 'refused', failure: toFailure(thrown) };
  }
}

function readCopyJson(json: unknown): ReadSetups {
  const copy = z.object({ content: z.record(z.string(), z.unknown()), digest: z.unknown() }).safeParse(json);
  if (copy.success && head.safeParse(copy.data.content).data?.format === recordCopyFormat) {
    return readCopyContent(copy.data.content, copy.data.digest);
  }
  const record = z.object({ schema: z.number(), events: z.array(z.unknown()) }).safeParse(json);
  if (!record.success) throw new FailureError('restore.foreign');
  const setup = readRestorableRecord(json, null, false);
  return {
    kind: 'setups',
    source: 'record',
    savedAt: null,
    appVersion: null,
    integrity: 'unsealed',
    newerVersion: setup.newerVersion,
    setups: [setup],
  };
}

function readCopyContent(content: Readonly<Record<string, unknown>>, seal: unknown): ReadSetups {
  const isNewer = typeof content.version === 'number' && content.version > recordCopyVersion;
  const current = isNewer ? content : migrated(content, 'version', recordCopyVersion, copyMigrations);
  const parsed = envelope.safeParse(current);
  if (!parsed.success) {
    if (isNewer) throw new FailureError('restore.newer', { version: Number(content.version) });
    throw damaged(z.core.toDotPath(parsed.error.issues[0]?.path ?? []));
  }
  const { app, savedAt, space, record, version } = parsed.data;
  const setup = readRestorableRecord(record, space, isNewer);
  return {
    kind: 'setups',
    source: 'copy',
    savedAt,
    appVersion: app,
    integrity: integrityOf(content, seal),
    newerVersion: isNewer ? version : setup.newerVersion,
    setups: [setup],
  };
}

/** Compares the digest with the content as it is in the file, in any version and layout. */
function integrityOf(content: unknown, seal: unknown): 'unaltered' | 'changed' {
  const parsed = digest.safeParse(seal);
  return parsed.success && parsed.data.value === digestOfContent(content) ? 'unaltered' : 'changed';
}
