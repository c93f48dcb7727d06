import { Button } from '@fluentui/react-components';
import { DocumentText20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import { useTranslator } from '../../lib/i18n';
import { AppIcon } from '../../ui/app-icon';
import { Callout, FailureCallout } from '../../ui/callout';
import { Actions, Card } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { BackButton, Page, PageHeader, PageTitle } from '../../ui/page';
import { Quiet } from '../../ui/text';
import { Working } from '../../ui/working';
import { readAbout, showLicenceFiles } from './actions';
import { BuildCard } from './build-card';
import { leaveAbout, showLicences } from './open';
import css from './page.module.css';
import { useAbout } from './state';
import { UpdatesCard } from './updates-card';
import { UserGuideCard } from './user-guide-card';

/** What this app is: its version and what that is made of, its user guide, whether there is a newer one, and its licences. */
export function AboutApp() {
  const { t } = useTranslator();
  const { view, failure } = useAbout();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => void readAbout(), []);
  useEffect(() => {
    document.title = `${t('about.title')} – ${t('app.name')}`;
  }, [t]);
  return (
    <Page>
      <PageHeader start={<BackButton onClick={leaveAbout}>{t('about.back')}</BackButton>}>{null}</PageHeader>
      <div className={css.title}>
        <AppIcon size={56} />
        <PageTitle title={t('app.name')} lead={t('about.lead')} heading={heading} />
      </div>
      <Notice />
      {failure ? <FailureCallout failure={failure} alert /> : null}
      {view?.isTestBuild ? (
        <Callout tone="warning" title={t('about.test.title')}>
          <p>{t('about.test.text')}</p>
        </Callout>
      ) : null}
      {view ? (
        <div className={css.cards}>
          <BuildCard view={view} />
          <UserGuideCard />
          <UpdatesCard view={view} />
          <LicencesCard />
        </div>
      ) : failure ? null : (
        <Working label={t('about.reading')} />
      )}
    </Page>
  );
}

function LicencesCard() {
  const { t } = useTranslator();
  const title = useId();
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <h2 id={title}>{t('about.licences')}</h2>
      <Quiet>{t('about.licences.text')}</Quiet>
      <Actions>
        <Button icon={<DocumentText20Regular />} onClick={showLicences}>
          {t('about.licences.open')}
        </Button>
        <Button icon={<FolderOpen20Regular />} onClick={() => void showLicenceFiles('app')}>
          {t('about.licences.folder')}
        </Button>
      </Actions>
    </Card>
  );
}
