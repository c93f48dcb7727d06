import { Button } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { LicencesView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { CodeBlock } from '../../ui/code-block';
import { Actions, Card, Section } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { BackButton, Page, PageHeader, PageTitle } from '../../ui/page';
import { SearchField } from '../../ui/search-field';
import { Caption, Quiet } from '../../ui/text';
import { Working } from '../../ui/working';
import { readLicences, showLicenceFiles } from './actions';
import { LicenceEntry } from './licence-entry';
import css from './licences.module.css';
import { leaveAbout } from './open';
import { useAbout } from './state';

/** The licences of the app and of everything in it. */
export function Licences() {
  const { t } = useTranslator();
  const { licences, failure } = useAbout();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => void readLicences(), []);
  useEffect(() => {
    document.title = `${t('about.licences.title')} – ${t('app.name')}`;
  }, [t]);
  return (
    <Page>
      <PageHeader start={<BackButton onClick={leaveAbout}>{t('about.back')}</BackButton>}>{null}</PageHeader>
      <PageTitle title={t('about.licences.title')} lead={t('about.licences.lead')} heading={heading} />
      <Notice />
      {failure ? <FailureCallout failure={failure} alert /> : null}
      {licences ? <LicenceTexts licences={licences} /> : null}
      {licences || failure ? null : <Working label={t('about.licences.reading')} />}
    </Page>
  );
}

function LicenceTexts({ licences: { own, packages } }: { licences: LicencesView }) {
  const { t } = useTranslator();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = packages.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted));
  return (
    <>
      <details>
        <summary>{t('about.licences.own')}</summary>
        <div className={css.own} lang="en" translate="no">
          <CodeBlock name={t('about.licences.own')} text={own} />
        </div>
      </details>
      <Section>
        <h2>{t('about.licences.packages')}</h2>
        <search>
          <SearchField className={css.search} label={t('about.licences.search')} value={search} onChange={setSearch} />
          <Caption role="status" className={css.found}>
            {t('about.licences.found', { count: found.length })}
          </Caption>
        </search>
        {found.length > 0 ? (
          <Card as="ul" className={css.list}>
            {found.map((each) => (
              <LicenceEntry key={`${each.name} ${each.version}`} entry={each} />
            ))}
          </Card>
        ) : (
          <Card className={css.nothing}>
            <p>{t('about.licences.none', { text: search.trim() })}</p>
            <Button onClick={() => setSearch('')}>{t('about.licences.clear')}</Button>
          </Card>
        )}
        <Quiet>{t('about.licences.chromium.text')}</Quiet>
        <Actions>
          <Button icon={<FolderOpen20Regular />} onClick={() => void showLicenceFiles('chromium')}>
            {t('about.licences.chromium')}
          </Button>
          <Button icon={<FolderOpen20Regular />} onClick={() => void showLicenceFiles('app')}>
            {t('about.licences.folder')}
          </Button>
        </Actions>
      </Section>
    </>
  );
}
