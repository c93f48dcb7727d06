import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { LogEntry, LogFilter, LogView } from '../../../shared/contract';
import { maximumLogEntries } from '../../../shared/enums/limits';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { Caption, Quiet } from '../../ui/text';
import css from './entries.module.css';

const icons = { info: Info16Regular, warning: Warning16Filled, error: ErrorCircle16Filled };

/** The entries, the newest first, in a list that scrolls in itself. */
export function LogEntries({ view, filter }: { view: LogView | null; filter: LogFilter }) {
  const { t } = useTranslator();
  if (!view) return <Quiet>{t('log.reading')}</Quiet>;
  const { entries } = view;
  if (!entries.length) return <Quiet>{t(filter === 'all' ? 'log.empty' : 'log.empty.troubles')}</Quiet>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={css.box} aria-label={t('log.entries')} tabIndex={0}>
        <ul className={css.entries}>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several can have the same time and content, and none has a state
            <Entry key={index} entry={entry} />
          ))}
        </ul>
      </section>
      {entries.length === maximumLogEntries ? <Caption>{t('log.limit', { count: maximumLogEntries })}</Caption> : null}
    </>
  );
}

function Entry({ entry: { at, level, event, fields } }: { entry: LogEntry }) {
  const { t, moment } = useTranslator();
  const Icon = icons[level];
  const facts = Object.entries(fields).filter(([, value]) => String(value));
  return (
    <li className={css.entry} data-level={level}>
      <Icon className={classNames(css.icon)} aria-label={t(`log.level.${level}`)} role="img" />
      <span className={css.event}>{t(`log.event.${event}`)}</span>
      <time className={css.time} dateTime={at}>
        {moment(at)}
      </time>
      {facts.length ? (
        <code className={css.facts} translate="no">
          {facts.map(([name, value]) => `${name}=${String(value)}`).join('  ')}
        </code>
      ) : null}
    </li>
  );
}
