import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslator } from '../../lib/i18n';
import { SettingsMenu } from '../../ui/menus';
import { Notice } from '../../ui/notice';
import { leaveReference } from './actions';
import { ReferenceContents } from './contents';
import { ReferenceTopicView } from './topic';
import { findTopics } from './topics';

/** What is needed after set-up: one page of topics, with a table of contents that can be searched. */
export function Reference() {
  const translator = useTranslator();
  const { t } = translator;
  const [search, setSearch] = useState('');
  const topics = findTopics(search, translator);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${t('reference.title')} – ${t('app.name')}`;
  }, [t]);
  return (
    <main className="home reference">
      <div className="home-content">
        <header className="home-header">
          <Button appearance="subtle" className="reference-back" icon={<ArrowLeft20Regular />} onClick={leaveReference}>
            {t('reference.back')}
          </Button>
          <div className="actions">
            <SettingsMenu className="home-settings" />
          </div>
        </header>
        <div className="reference-head">
          <h1 ref={heading} tabIndex={-1}>
            {t('reference.title')}
          </h1>
          <p className="lead">{t('reference.lead')}</p>
        </div>
        <Notice />
        <div className="reference-columns">
          <ReferenceContents search={search} onSearch={setSearch} topics={topics} />
          <div className="reference-topics">
            {topics.map((topic) => (
              <ReferenceTopicView key={topic.id} topic={topic} />
            ))}
            {topics.length === 0 ? (
              <div className="card reference-nothing">
                <p>{t('reference.nothing', { text: search.trim() })}</p>
                <Button onClick={() => setSearch('')}>{t('reference.search.clear')}</Button>
              </div>
            ) : null}
          </div>
        </div>
      </div>
    </main>
  );
}
