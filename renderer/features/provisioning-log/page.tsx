import { useEffect, useRef } from 'react';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { Notice } from '../../ui/notice';
import { BackButton, Page, PageHeader, PageTitle } from '../../ui/page';
import { Quiet } from '../../ui/text';
import { SettingsMenu } from '../settings';
import { followReading, leaveProvisioningLog } from './actions';
import { Explained } from './explained';
import { LogFileCard } from './file-card';
import css from './page.module.css';
import { PasteCard } from './paste-card';
import { ReadingProgress } from './reading-progress';
import { LogResult } from './result';
import { useProvisioningLog } from './state';

/** Explains a provisioning log of Entra, or a single code: which users, why, and what helps. */
export function ProvisioningLogPage() {
  const { t } = useTranslator();
  const reading = useProvisioningLog((log) => log.reading);
  const view = useProvisioningLog((log) => log.view);
  const failure = useProvisioningLog((log) => log.failure);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${t('provisioningLog.title')} – ${t('app.name')}`;
  }, [t]);
  useEffect(followReading, []);
  return (
    <Page>
      <PageHeader start={<BackButton onClick={leaveProvisioningLog}>{t('provisioningLog.back')}</BackButton>}>
        <SettingsMenu />
      </PageHeader>
      <PageTitle title={t('provisioningLog.title')} lead={t('provisioningLog.lead')} heading={heading} />
      <Notice />
      <div className={css.sources}>
        <LogFileCard />
        <PasteCard />
      </div>
      {failure ? <FailureCallout failure={failure} alert /> : null}
      <Explained />
      {reading ? <ReadingProgress progress={reading.progress} /> : null}
      {view && !reading ? <LogResult view={view} /> : null}
      <Quiet>{t('provisioningLog.privacy')}</Quiet>
    </Page>
  );
}
