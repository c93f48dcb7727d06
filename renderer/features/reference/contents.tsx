import { useTranslator } from '../../lib/i18n';
import { SearchField } from '../../ui/search-field';
import { Caption } from '../../ui/text';
import css from './contents.module.css';
import type { ReferenceTopic } from './topics';

interface ReferenceContentsProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly topics: readonly ReferenceTopic[];
}

/** The search, and the topics that it leaves; a topic's heading takes the focus when it is chosen. */
export function ReferenceContents({ search, onSearch, topics }: ReferenceContentsProps) {
  const { t } = useTranslator();
  return (
    <div className={css.contents}>
      <search>
        <SearchField className={css.search} label={t('reference.search')} value={search} onChange={onSearch} />
        <Caption role="status" className={css.found}>
          {search.trim() ? t('reference.found', { count: topics.length }) : null}
        </Caption>
      </search>
      {topics.length > 0 ? (
        <nav aria-label={t('reference.contents')}>
          <ol>
            {topics.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className={css.entry} onClick={() => showTopic(id)}>
                  {t(title)}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
    </div>
  );
}

function showTopic(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
