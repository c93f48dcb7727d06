import { join } from 'node:path';
import type { Settings } from '../../../shared/contract';
import { failureLines } from '../../../shared/texts/failure-lines';
import { translator } from '../../../shared/texts/i18n';
import { RecordStore } from '../../core/setup/record-store';
import { recordsPath } from '../../core/setup/records-path';
import { notify } from '../../platform/notification';
import { type ReminderEnd, remind } from './due-reminder';
import { remindedFile } from './reminded-file';

export type { ReminderEnd };

export interface ReminderOptions {
  /** The data folder of this run. */
  readonly data: string;
  readonly settings: Pick<Settings, 'locale' | 'reminderDays'>;
  readonly icon: string;
}

/**
 * Shows due reminders of real setups as one notification, and waits until it is clicked or closed. Does not read the keychain.
 * Also writes a failure to standard error.
 */
export async function remindOfSetups({ data, settings, icon }: ReminderOptions): Promise<ReminderEnd> {
  const text = translator(settings.locale);
  const end = await remind({
    records: () => new RecordStore(recordsPath(data, 'real'), { readOnly: true }).all(),
    file: remindedFile(join(data, 'reminders.json')),
    translator: text,
    days: settings.reminderDays,
    now: () => new Date(),
    notify: (notification, onShown) => notify({ ...notification, icon }, onShown),
  });
  if (end.failure) process.stderr.write(failureLines(end.failure, text));
  return end;
}
