import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslator } from '../../lib/i18n';
import { Card } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { BackButton, Page, PageHeader, PageTitle } from '../../ui/page';
import { ExplainCard } from '../provisioning-log';
import { SettingsMenu } from '../settings';
import { leaveReference } from './actions';
import { ReferenceContents } from './contents';
import css from './page.module.css';
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
    <Page>
      <PageHeader start={<BackButton onClick={leaveReference}>{t('reference.back')}</BackButton>}>
        <SettingsMenu />
      </PageHeader>
      <PageTitle title={t('reference.title')} lead={t('reference.lead')} heading={heading} />
      <Notice />
      <div className={css.columns}>
        <ReferenceContents search={search} onSearch={setSearch} topics={topics} />
        <div className={css.topics}>
          {search.trim() ? null : <ExplainCard />}
          {topics.map((topic) => (
            <ReferenceTopicView key={topic.id} topic={topic} />
          ))}
          {topics.length === 0 ? (
            <Card className={css.nothing}>
              <p>{t('reference.nothing', { text: search.trim() })}</p>
              <Button onClick={() => setSearch('')}>{t('reference.search.clear')}</Button>
            </Card>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
