import { remindersContract } from '../../../shared/contract/reminders';
import { loginStart } from '../../platform/login-start';
import { defineFeature } from '../../services/feature';

export type { ReminderEnd } from './remind';

/** `--remind`: shows due reminders as one notification. Loaded separately from the channels: no window is open. */
export const remindOfSetups: typeof import('./remind')['remindOfSetups'] = async (options) =>
  (await import('./remind')).remindOfSetups(options);

/** Reminders of expiring tokens: as a calendar file, and at login. */
export const feature = defineFeature(remindersContract, ({ setups, files, settings, now, translator }) => {
  const atLogin = loginStart(() => translator().t('reminder.entry'));
  return {
    handlers: {
      'calendar.save': async ({ id }) => {
        const [{ record, space }, { calendarFile }] = await Promise.all([
          setups.record(id),
          import('../../core/record-copy/calendar'),
        ]);
        const { name, typeName, content } = calendarFile(
          record,
          space,
          now(),
          translator(),
          settings.current.reminderDays,
        );
        return files.saveText(name, content, typeName);
      },
      'reminder.isOn': () => atLogin.isOn(),
      'reminder.set': ({ on }) => atLogin.set(on),
    },
  };
});
