import { Button } from '@fluentui/react-components';
import { CalendarAdd20Regular, Settings16Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { isPast } from '../../../shared/texts/days';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions, Section } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { SavedCalendar, saveCalendar } from '../reminders';
import { showSettings } from '../settings';
import css from './keep-it-reminders.module.css';

/** When a calendar file for the current token's expiry was saved; ISO 8601, UTC. Undefined: there is none. */
function calendarSavedOn({ events, token }: SetupView): string | undefined {
  const saved = events.findLast((event) => event.type === 'calendarSaved');
  return saved && saved.expiresAt === token?.expiresAt ? saved.at : undefined;
}

/** What the button confirms: the reminders of the calendar file, or others, which the app knows nothing of. */
export function confirmText(setup: SetupView) {
  return calendarSavedOn(setup) ? 'guide.keep.confirm' : 'guide.keep.confirm.elsewhere';
}

/** The reminders in a calendar file come first, until one was saved: it is the page's primary action. */
export function asksForCalendar(setup: SetupView): boolean {
  return knowsExpiry(setup) && !setup.confirmed.keepIt && !calendarSavedOn(setup);
}

function knowsExpiry({ token }: SetupView): boolean {
  return token?.expiresAt !== undefined && !isPast(token.expiresAt);
}

/** The days on which to be reminded, as a file for any calendar. */
export function Reminders({ setup }: { setup: SetupView }) {
  const { id, confirmed } = setup;
  const { t, list, day } = useTranslator();
  const days = useApp((app) => app.settings.reminderDays);
  const busy = useApp((app) => app.busy) !== null;
  const savedOn = calendarSavedOn(setup);
  return (
    <Section aria-labelledby="reminders">
      <h2 id="reminders">{t('calendar.title')}</h2>
      {knowsExpiry(setup) ? (
        <>
          <p className={css.text}>{t('calendar.text', { days: list(days.map(String)), count: days.length })}</p>
          <Actions>
            <Button
              appearance={asksForCalendar(setup) ? 'primary' : 'secondary'}
              icon={<CalendarAdd20Regular />}
              disabledFocusable={busy}
              onClick={() => void saveCalendar(id)}
            >
              {t('calendar.save')}
            </Button>
          </Actions>
          <SavedCalendar />
          <Quiet className={css.text}>{t('calendar.again')}</Quiet>
        </>
      ) : (
        <p className={css.text}>{t('calendar.none')}</p>
      )}
      <Actions className={css.login}>
        <Quiet className={css.text}>{t('calendar.login')}</Quiet>
        <Button size="small" icon={<Settings16Regular />} onClick={showSettings}>
          {t('calendar.login.open')}
        </Button>
      </Actions>
      {confirmed.keepIt ? null : (
        <p className={css.text}>
          {savedOn
            ? t('guide.keep.confirm.saved', { date: day(savedOn), button: t('guide.keep.confirm') })
            : t('guide.keep.confirm.unsaved', { button: t('guide.keep.confirm.elsewhere') })}
        </p>
      )}
    </Section>
  );
}
