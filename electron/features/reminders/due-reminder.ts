import type { Failure } from '../../../shared/contract';
import type { EarlyReminderDay } from '../../../shared/enums/settings';
import { failureTexts } from '../../../shared/texts/failure-texts';
import type { Translator } from '../../../shared/texts/i18n';
import { attempt } from '../../core/lib/failure';
import type { JsonFile } from '../../core/lib/json-file';
import type { SetupRecord } from '../../core/setup/record';
import { dueReminders, type SentReminders, withReminded } from '../../core/setup/reminders';
import { reminderText } from './reminder-text';

export interface ReminderPorts {
  /** The records of real setups. @throws FailureError `record.folderUnreadable` */
  records(): Promise<readonly SetupRecord[]>;
  readonly file: Pick<JsonFile<SentReminders>, 'read' | 'write'>;
  readonly translator: Translator;
  /** The days before the last one on which reminders are wanted. */
  readonly days: readonly EarlyReminderDay[];
  now(): Date;
  /** Shows a notification; `onShown` is called when it is on the screen. Resolves when it was clicked or closed. */
  notify(text: { readonly title: string; readonly body: string }, onShown: () => void): Promise<'clicked' | 'over'>;
}

/**
 * `open`: the notification was clicked. `id`: its setup, or null for several setups. `failure`: why reminders do not work; it
 * was also shown as a notification.
 */
export type ReminderEnd =
  | { readonly kind: 'over'; readonly failure: Failure | null }
  | { readonly kind: 'open'; readonly id: string | null; readonly failure: Failure | null };

/** Shows due reminders as one notification, and waits until it is clicked or closed. File errors never reject. */
export async function remind(ports: ReminderPorts): Promise<ReminderEnd> {
  const { file, translator, now, notify } = ports;
  const records = await attempt(() => ports.records());
  if (!records.ok) {
    const end = await notify(failureNotification(records.failure, translator), () => undefined);
    return { ...(end === 'clicked' ? { kind: 'open', id: null } : { kind: 'over' }), failure: records.failure };
  }
  const reminded = (await file.read()) ?? {};
  const due = dueReminders(records.value, reminded, now(), ports.days);
  if (due.length === 0) return { kind: 'over', failure: null };
  let stored: Promise<Failure | null> = Promise.resolve(null);
  const onShown = () => {
    stored = storeShown(ports, withReminded(reminded, due, records.value));
  };
  const end = await notify(reminderText(due, translator), onShown);
  const failure = await stored;
  if (end === 'over') return { kind: 'over', failure };
  return { kind: 'open', id: due.length === 1 ? (due[0]?.id ?? null) : null, failure };
}

/** Stores the shown reminders. On failure they return at each login, so a second notification explains why. */
async function storeShown(
  { file, translator, notify }: ReminderPorts,
  reminded: SentReminders,
): Promise<Failure | null> {
  const written = await attempt(() => file.write(reminded));
  if (written.ok) return null;
  const failure: Failure = { code: 'reminder.notRemembered', detail: written.failure.detail ?? {} };
  void notify(failureNotification(failure, translator), () => undefined);
  return failure;
}

function failureNotification(failure: Failure, translator: Translator): { title: string; body: string } {
  const { title, reason, advice } = failureTexts(failure, translator);
  return { title, body: `${reason} ${advice}` };
}
