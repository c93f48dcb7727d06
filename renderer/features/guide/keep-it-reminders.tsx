import { Button } from '@fluentui/react-components';
import { CalendarAdd20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { isPast } from '../../../shared/texts/days';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions, Section } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { SavedCalendar, saveCalendar } from '../reminders';
import css from './keep-it-reminders.module.css';

/** The days on which to be reminded, as a file for any calendar. */
export function Reminders({ setup: { id, token } }: { setup: SetupView }) {
  const { t, list } = useTranslator();
  const days = useApp((app) => app.settings.reminderDays);
  const busy = useApp((app) => app.busy) !== null;
  const known = token?.expiresAt !== undefined && !isPast(token.expiresAt);
  return (
    <Section aria-labelledby="reminders">
      <h2 id="reminders">{t('calendar.title')}</h2>
      {known ? (
        <>
          <p className={css.text}>{t('calendar.text', { days: list(days.map(String)), count: days.length })}</p>
          <Actions>
            <Button icon={<CalendarAdd20Regular />} disabledFocusable={busy} onClick={() => void saveCalendar(id)}>
              {t('calendar.save')}
            </Button>
          </Actions>
          <SavedCalendar />
          <Quiet className={css.text}>{t('calendar.again')}</Quiet>
        </>
      ) : (
        <p className={css.text}>{t('calendar.none')}</p>
      )}
      <Quiet className={css.text}>{t('calendar.login')}</Quiet>
    </Section>
  );
}
