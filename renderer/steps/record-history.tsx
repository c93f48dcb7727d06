import { eventText } from '../../assets/event-texts';
import type { SetupEvent } from '../../electron/contract';
import { useTranslator } from '../i18n';

const shown = 8;

/** Every dated event in plain words, newest first; the older ones fold away. */
export function History({ events }: { events: readonly SetupEvent[] }) {
  const { t } = useTranslator();
  const newestFirst = events.toReversed();
  const earlier = newestFirst.slice(shown);
  return (
    <section className="part">
      <h2>{t('record.history')}</h2>
      <Events events={newestFirst.slice(0, shown)} />
      {earlier.length ? (
        <details>
          <summary>{t('record.history.earlier', { count: earlier.length })}</summary>
          <Events events={earlier} />
        </details>
      ) : null}
    </section>
  );
}

function Events({ events }: { events: readonly SetupEvent[] }) {
  const translator = useTranslator();
  return (
    <ol className="history">
      {events.map((event) => (
        <li key={`${event.at} ${event.type}`}>
          <time dateTime={event.at}>{translator.moment(event.at)}</time>
          <span>{eventText(event, translator)}</span>
        </li>
      ))}
    </ol>
  );
}
