import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beginReading, firstRowsPause } from '../core/setup/begin-reading';
import { recordsPath } from '../core/setup/records-path';
import type { RecordsThread } from '../core/setup/records-worker/records-thread';
import type { CommandLine } from './command-line';

/**
 * Begins to read the records of this run while the app is loaded; see `beginReading`.
 * @param data the data folder. @param built the folder of the built files
 */
export function readAhead(data: string, options: CommandLine, built: string): Promise<RecordsThread | null> {
  const thread = pathToFileURL(join(built, 'records-worker.js'));
  const folder = recordsPath(data, options.practice ? 'practice' : 'real');
  return beginReading(folder, thread, options.status ? null : firstRowsPause);
}
