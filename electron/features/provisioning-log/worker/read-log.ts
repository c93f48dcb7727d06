import { basename } from 'node:path';
import type { ProvisioningLogProgress, ProvisioningLogView } from '../../../../shared/contract';
import type { StepResult } from '../../../core/entra/provisioning-log/event';
import type { LogTally } from '../../../core/entra/provisioning-log/tally';
import { FailureError } from '../../../core/lib/failure';
import { type LogFile, openLogFile } from './log-file';
import { CsvLog, JsonLog, readSteps } from './read-events';

/**
 * Reads the files of one log into `tally`: JSON files, and the tables of a CSV download, of which the steps say why an event without
 * a code was skipped. Files that are no part of a log fail it as a whole: a summary without them would be wrong.
 * @throws FailureError `provisioningLog.*`, `usersFile.*`
 */
export async function readLog(
  paths: readonly string[],
  tally: LogTally,
  onProgress: (progress: ProvisioningLogProgress) => void,
): Promise<ProvisioningLogView> {
  const files: LogFile[] = [];
  try {
    for (const path of paths) files.push(await openLogFile(path));
    const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
    let before = 0;
    const progress = (bytes: number) => onProgress({ events: tally.events, bytes: before + bytes, totalBytes });
    const ofTable = (table: string) => files.filter(({ form }) => form.form === 'csv' && form.table === table);
    const steps = new Map<string, StepResult>();
    for (const file of ofTable('steps')) {
      await readSteps(file, steps, progress);
      before += file.size;
    }
    let unreadable = 0;
    let cut = false;
    let more = false;
    const events = files.filter(({ form }) => form.form === 'json' || form.table === 'events');
    for (const file of events) {
      const log = file.form.form === 'json' ? new JsonLog(tally) : new CsvLog(tally, steps);
      await log.read(file, progress);
      before += file.size;
      unreadable += log.unreadable;
      cut ||= log.cut;
      more ||= log.more;
    }
    const names = files.map(({ path }) => basename(path));
    const [file = ''] = names;
    if (events.length === 0) throw new FailureError('provisioningLog.partOnly', { file });
    if (tally.events === 0)
      throw new FailureError(unreadable || cut ? 'provisioningLog.damaged' : 'provisioningLog.empty', { file });
    const period = tally.period;
    return {
      files: names,
      events: tally.events,
      from: period?.from ?? null,
      to: period?.to ?? null,
      applications: tally.applications(),
      unreadable,
      cut,
      more,
    };
  } finally {
    for (const file of files) await file.close();
  }
}
