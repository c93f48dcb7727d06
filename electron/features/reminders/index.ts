import { join } from 'node:path';
import { app } from 'electron';
import type { Locale } from '../../../shared/contract';
import { translator } from '../../../shared/texts/i18n';
import { RecordStore } from '../../core/setup/record-store';
import { dueReminders, withReminded } from '../../core/setup/reminders';
import { notify } from '../../platform/notification';
import { readReminded, writeReminded } from './reminded-file';
import { reminderText } from './reminder-text';

export interface ReminderSurroundings {
  /** The folder of this run. */
  readonly data: string;
  readonly locale: Locale;
  readonly icon: string;
}

/** `open`: the notification was clicked; the setup that it was about, or null when it was about several. */
export type ReminderEnd = { readonly kind: 'over' } | { readonly kind: 'open'; readonly id: string | null };

/** Shows what is due as one notification, and waits for what becomes of it. Real setups alone; no keychain is asked. */
export async function remindOfSetups({ data, locale, icon }: ReminderSurroundings): Promise<ReminderEnd> {
  const file = join(data, 'reminders.json');
  const records = await new RecordStore(join(data, 'setups'), { readOnly: true }).all();
  const reminded = await readReminded(file);
  const due = dueReminders(records, reminded, new Date());
  if (due.length === 0) return { kind: 'over' };
  // Windows shows notifications only of an app that says which of its Start menu entries it is.
  if (process.platform === 'win32') app.setAppUserModelId('com.webex-entra-setup.app');
  const keep = () => void writeReminded(file, withReminded(reminded, due, records));
  const end = await notify({ ...reminderText(due, translator(locale)), icon }, keep);
  if (end === 'over') return { kind: 'over' };
  return { kind: 'open', id: due.length === 1 ? (due[0]?.id ?? null) : null };
}
