import { Button } from '@fluentui/react-components';
import { CalendarAdd20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { isPast } from '../../../shared/texts/days';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions, Section } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { CopiesButton } from '../copies';
import { SavedCalendar, saveCalendar } from '../reminders';

/** After a renewal: the calendar file and the copies of the record, which are about the old token. */
export function NewFiles({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const expiresAt = setup.token?.expiresAt;
  const known = expiresAt !== undefined && !isPast(expiresAt);
  return (
    <Section>
      <h2>{t('renewal.done.files')}</h2>
      <Paragraph>{t(known ? 'renewal.done.files.text' : 'renewal.done.files.copies')}</Paragraph>
      <Actions>
        {known ? (
          <Button icon={<CalendarAdd20Regular />} disabledFocusable={busy} onClick={() => void saveCalendar(setup.id)}>
            {t('calendar.save.new')}
          </Button>
        ) : null}
        <CopiesButton setup={setup} />
      </Actions>
      <SavedCalendar />
    </Section>
  );
}
