import { remindersContract } from '../../../shared/contract/reminders';
import { currentFacts } from '../../core/setup/facts';
import { loginStart } from '../../platform/login-start';
import { defineFeature } from '../../services/feature';

export type { ReminderEnd } from './remind';

/** `--remind`: shows due reminders as one notification. Loaded separately from the channels: no window is open. */
export const remindOfSetups: typeof import('./remind')['remindOfSetups'] = async (options) =>
  (await import('./remind')).remindOfSetups(options);

/** Reminders of expiring tokens: as a calendar file, at login, and what a monitor runs. */
export const feature = defineFeature(remindersContract, ({ setups, files, settings, data, now, translator }) => {
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
        const saved = await files.saveText(name, content, typeName);
        const { expiresAt } = currentFacts(record).signIn ?? {};
        if (saved && expiresAt) await setups.append(id, { type: 'calendarSaved', expiresAt });
        return saved;
      },
      // The executable in an AppImage has its path only while it runs.
      'monitor.app': () => ({ program: process.env.APPIMAGE ?? process.execPath, folder: data }),
      'reminder.isOn': () => atLogin.isOn(),
      'reminder.set': ({ on }) => atLogin.set(on),
    },
  };
});
