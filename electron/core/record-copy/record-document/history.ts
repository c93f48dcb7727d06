import type { RecordSection } from '../../../../shared/contract';
import { eventText } from '../../../../shared/texts/event-texts';
import type { Telling } from './telling';
import { momentOf } from './values';

/** Everything that happened, the oldest first, as a log is read. */
export function historySection(telling: Telling): RecordSection {
  const { events, words } = telling;
  const title = words.t('document.section.history');
  return {
    id: 'history',
    title,
    blocks: [
      { kind: 'text', text: words.t('document.history.text', { count: events.length }), quiet: true },
      {
        kind: 'dates',
        id: 'history',
        label: title,
        entries: events.map((event) => ({ when: momentOf(event.at, telling), text: eventText(event, words) })),
      },
    ],
  };
}
