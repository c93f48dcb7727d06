import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beginReading, beginStatuses, firstRowsPause } from '../core/setup/begin-reading';
import { recordsPath } from '../core/setup/records-path';
import type { StatusReading } from '../core/setup/records-worker/messages';
import type { RecordsThread } from '../core/setup/records-worker/records-thread';
import type { StatusQuestion } from '../core/setup/setup-status';
import type { CommandLine } from './command-line';

/**
 * Begins to read the records of this run while the app is loaded; see `beginReading`.
 * @param data the data folder. @param built the folder of the built files
 */
export function readAhead(data: string, options: CommandLine, built: string): Promise<RecordsThread | null> {
  return beginReading(folderOf(data, options), threadOf(built), firstRowsPause);
}

/** Like `readAhead`, for `--status`. */
export function readStatusesAhead(
  data: string,
  options: CommandLine,
  built: string,
  question: StatusQuestion,
): Promise<RecordsThread<StatusReading> | null> {
  return beginStatuses(folderOf(data, options), threadOf(built), question);
}

function folderOf(data: string, { practice }: CommandLine): string {
  return recordsPath(data, practice ? 'practice' : 'real');
}

function threadOf(built: string): URL {
  return pathToFileURL(join(built, 'records-worker.js'));
}
