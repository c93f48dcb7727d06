import { Button } from '@fluentui/react-components';
import { CalendarAdd20Regular } from '@fluentui/react-icons';
import { isPast } from '../../assets/days';
import type { SetupView } from '../../electron/contract';
import { saveCalendar } from '../actions/files';
import { useTranslator } from '../i18n';
import { SavedCalendar } from '../parts/saved-file';
import { useApp } from '../store';

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
