import { Button } from '@fluentui/react-components';
import { CalendarAdd20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { saveCalendar } from './calendar-actions';
import { SavedCalendar } from './saved-calendar';

/** Says that the calendar file is for an earlier token, until a new one was saved; then, where that is. */
export function OutdatedCalendar({ setup: { id, outdatedCalendar, token } }: { setup: SetupView }) {
  const { t, day } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  if (!outdatedCalendar || !token?.expiresAt) return <SavedCalendar />;
  const save = (
    <Button icon={<CalendarAdd20Regular />} disabledFocusable={busy} onClick={() => void saveCalendar(id)}>
      {t('calendar.save.new')}
    </Button>
  );
  return (
    <Callout tone="warning" title={t('calendar.outdated.title')} actions={save}>
      <p>{t('calendar.outdated', { old: day(outdatedCalendar), new: day(token.expiresAt) })}</p>
    </Callout>
  );
}
