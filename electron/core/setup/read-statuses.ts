import type { QuarantinedRecord } from '../../../shared/contract';
import { recordFiles } from './begin-reading';
import { notOpened } from './not-opened';
import { isRecordFile, namesIn, namesSetAside } from './record-folder';
import type { StatusReading } from './records-worker/messages';
import { readBatch } from './records-worker/read-batch';
import type { RecordsThread } from './records-worker/records-thread';
import type { SetupStatus, StatusQuestion } from './setup-status';

export interface Statuses {
  /** Oldest setup first. */
  readonly setups: readonly SetupStatus[];
  /** The files that could not be opened, with the reason of each. */
  readonly unreadable: readonly QuarantinedRecord[];
}

/**
 * How the setups of a records folder stand. Changes nothing there: an app may be using it.
 * @param begun a thread that is reading the statuses already; this process reads a share, or all without a thread
 * @throws FailureError `record.folderUnreadable`
 */
export async function readStatuses(
  folder: string,
  status: StatusQuestion,
  begun: RecordsThread<StatusReading> | null,
): Promise<Statuses> {
  const left = new Set(recordFiles(await namesIn(folder)));
  const read: (StatusReading & { readonly kind: 'status' })[] = [];
  const unreadable: QuarantinedRecord[] = [];
  const take = (name: string, reading: StatusReading) => {
    if (!left.delete(name)) return;
    if (reading.kind === 'status' && isRecordFile(name, reading.setup.id)) read.push(reading);
    else unreadable.push(notOpened(name, reading.kind === 'status' ? null : reading));
  };
  await begun?.each(async (name, reading) => take(name, reading), { helping: true });
  const files = { folder, names: [...left], state: new Int32Array(new SharedArrayBuffer(8)), pause: null, status };
  for (let batch = readBatch(files); batch.length > 0; batch = readBatch(files))
    for (const [name, reading] of batch) take(name, reading as StatusReading);
  const setAside = await namesSetAside(folder);
  return {
    setups: read.sort(byCreation).map(({ setup }) => setup),
    unreadable: [...unreadable, ...setAside.map((name) => notOpened(name, null))],
  };
}

function byCreation(a: StatusReading & { kind: 'status' }, b: StatusReading & { kind: 'status' }): number {
  const [first, second] = [a, b].map(({ createdAt, setup }) => `${createdAt} ${setup.id}`) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}
