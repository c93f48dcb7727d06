import type { Translator } from '../../../shared/texts/i18n';
import type { DueReminder } from '../../core/setup/reminders';

/** The text of the notification about one or more setups. */
export function reminderText(
  due: readonly DueReminder[],
  { t, moment, list }: Translator,
): { title: string; body: string } {
  const values = ({ name, days, expired }: DueReminder) => ({
    name: name || t('app.unnamed'),
    days,
    expired: expired ? 'yes' : 'no',
  });
  const [only, ...others] = due;
  if (only && others.length === 0) {
    const text = t('reminder.one.text', { moment: moment(only.expiresAt), expired: only.expired ? 'yes' : 'no' });
    return { title: t('reminder.one', values(only)), body: text };
  }
  const lines = due.map((each) => t('reminder.each', values(each)));
  return {
    title: t('reminder.several', { count: due.length }),
    body: t('reminder.several.text', { list: list(lines) }),
  };
}
