import { Button } from '@fluentui/react-components';
import { CalendarAdd20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { isPast } from '../../../shared/texts/days';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { saveCalendar } from '../reminders/calendar-actions';
import { SavedCalendar } from '../reminders/saved-calendar';

/** The days on which to be reminded, as a file for any calendar. */
export function Reminders({ setup: { id, token } }: { setup: SetupView }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const known = token?.expiresAt !== undefined && !isPast(token.expiresAt);
  return (
    <section className="part" aria-labelledby="reminders">
      <h2 id="reminders">{t('calendar.title')}</h2>
      {known ? (
        <>
          <p className="reminders-text">{t('calendar.text')}</p>
          <div className="actions">
            <Button icon={<CalendarAdd20Regular />} disabledFocusable={busy} onClick={() => void saveCalendar(id)}>
              {t('calendar.save')}
            </Button>
          </div>
          <SavedCalendar />
          <p className="quiet reminders-text">{t('calendar.again')}</p>
        </>
      ) : (
        <p className="reminders-text">{t('calendar.none')}</p>
      )}
      <p className="quiet reminders-text">{t('calendar.login')}</p>
    </section>
  );
}
