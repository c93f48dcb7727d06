import type { RecordSection } from '../../../../shared/contract';
import { eventText } from '../../../../shared/texts/event-texts';
import type { RenderContext } from './render-context';
import { momentOf } from './values';

/** All events, oldest first. */
export function historySection(context: RenderContext): RecordSection {
  const { events, translator } = context;
  const title = translator.t('document.section.history');
  return {
    id: 'history',
    title,
    blocks: [
      { kind: 'text', text: translator.t('document.history.text', { count: events.length }), quiet: true },
      {
        kind: 'dates',
        id: 'history',
        label: title,
        entries: events.map((event) => ({ when: momentOf(event.at, context), text: eventText(event, translator) })),
      },
    ],
  };
}
