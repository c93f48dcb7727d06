import { join } from 'node:path';
import type { Locale } from '../../../shared/contract';
import { failureLines } from '../../../shared/texts/failure-lines';
import { translator } from '../../../shared/texts/i18n';
import { RecordStore } from '../../core/setup/record-store';
import { notify } from '../../platform/notification';
import { type ReminderEnd, remind } from './due-reminder';
import { remindedFile } from './reminded-file';

export type { ReminderEnd };

export interface ReminderSurroundings {
  /** The folder of this run. */
  readonly data: string;
  readonly locale: Locale;
  readonly icon: string;
}

/**
 * Shows what is due as one notification, and waits for what becomes of it. Real setups alone; no keychain is asked. What does
 * not work is said on standard error, too.
 */
export async function remindOfSetups({ data, locale, icon }: ReminderSurroundings): Promise<ReminderEnd> {
  const text = translator(locale);
  const end = await remind({
    records: () => new RecordStore(join(data, 'setups'), { readOnly: true }).all(),
    file: remindedFile(join(data, 'reminders.json')),
    translator: text,
    now: () => new Date(),
    notify: (notification, onShown) => notify({ ...notification, icon }, onShown),
  });
  if (end.failure) process.stderr.write(failureLines(end.failure, text));
  return end;
}
