import { Checkbox } from '@fluentui/react-components';
import { useEffect } from 'react';
import { earlyReminderDays } from '../../../shared/enums/settings';
import { useTranslator } from '../../lib/i18n';
import { useIsSetByPolicy } from '../../lib/policies';
import { useApp } from '../../lib/store';
import { OrganizationValue } from '../../ui/organization-value';
import { Quiet } from '../../ui/text';
import { readReminder, setReminder } from '../reminders';
import { changeSettings } from './actions';
import css from './reminders.module.css';
import { SettingsGroup } from './settings-group';

/** Whether this computer reminds at login, and on which days. */
export function ReminderSettings() {
  const { t, list } = useTranslator();
  const isSet = useIsSetByPolicy('ReminderDays');
  const reminds = useApp((app) => app.remindsAtLogin);
  const chosen = useApp((app) => app.settings.reminderDays);
  useEffect(() => void readReminder(), []);
  const choose = (days: (typeof earlyReminderDays)[number], on: boolean) =>
    void changeSettings({
      reminderDays: earlyReminderDays.filter((each) => (each === days ? on : chosen.includes(each))),
    });
  return (
    <SettingsGroup title={t('calendar.title')}>
      <Checkbox
        className={css.box}
        checked={reminds}
        label={t('reminder.switch')}
        aria-describedby="reminder-note"
        onChange={(_, { checked }) => void setReminder(checked === true)}
      />
      <Quiet id="reminder-note">{t('reminder.explain')}</Quiet>
      {isSet ? (
        <OrganizationValue label={t('settings.reminders.days')}>
          {list(chosen.map((days) => t('settings.reminders.day', { days }))) || t('settings.reminders.lastDay')}
        </OrganizationValue>
      ) : (
        <fieldset className={css.days} aria-describedby="reminder-days-note">
          <legend>{t('settings.reminders.days')}</legend>
          {earlyReminderDays.map((days) => (
            <Checkbox
              key={days}
              checked={chosen.includes(days)}
              label={t('settings.reminders.day', { days })}
              onChange={(_, { checked }) => choose(days, checked === true)}
            />
          ))}
        </fieldset>
      )}
      <Quiet id="reminder-days-note">{t('settings.reminders.why')}</Quiet>
    </SettingsGroup>
  );
}
