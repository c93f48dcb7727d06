import type { Space } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { factsOf, nameOf } from '../setup/facts';
import type { SetupRecord } from '../setup/record';
import { calendarOf } from './calendar';
import { fileNameOf } from './file-name';

/** The calendar with its file's name and type. @throws FailureError `calendar.nothingAhead` */
export function calendarFile(record: SetupRecord, space: Space, now: Date, translator: Translator) {
  const { t } = translator;
  return {
    name: fileNameOf(t('calendar.file'), nameOf(factsOf(record.events)), 'ics'),
    typeName: t('file.calendar'),
    content: calendarOf(record, space, now, translator),
  };
}
