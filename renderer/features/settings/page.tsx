import { Button } from '@fluentui/react-components';
import { Info20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { themes } from '../../../shared/enums';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Actions } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { BackButton, Page, PageHeader, PageTitle } from '../../ui/page';
import { Quiet } from '../../ui/text';
import { showAbout } from '../about';
import { CloudFileSettings } from '../cloud-file';
import { changeSettings, leaveSettings } from './actions';
import { Choice } from './choice';
import { DataSettings } from './data';
import { DateRegionSetting } from './date-region';
import css from './page.module.css';
import { PolicySettings } from './policies';
import { ClipboardChoice, LanguageChoice } from './policy-choices';
import { RecordSettings } from './records';
import { ReminderSettings } from './reminders';
import { SettingsGroup } from './settings-group';
import { ZoomSetting } from './zoom';

/** All settings of the app on one page; each changes at once. */
export function SettingsPage() {
  const { t } = useTranslator();
  const theme = useApp((app) => app.settings.theme);
  const version = useApp((app) => app.start?.version ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${t('app.settings')} – ${t('app.name')}`;
  }, [t]);
  return (
    <Page>
      <PageHeader start={<BackButton onClick={leaveSettings}>{t('settings.back')}</BackButton>}>{null}</PageHeader>
      <PageTitle title={t('app.settings')} lead={t('settings.lead')} heading={heading} />
      <Notice />
      <div className={css.groups}>
        <PolicySettings />
        <SettingsGroup title={t('app.language')}>
          <LanguageChoice />
        </SettingsGroup>
        <DateRegionSetting />
        <SettingsGroup title={t('app.theme')}>
          <Choice
            label={t('app.theme')}
            value={theme}
            options={themes}
            text={(each) => t(`app.theme.${each}`)}
            onChoose={(wanted) => void changeSettings({ theme: wanted })}
          />
          <ZoomSetting />
        </SettingsGroup>
        <SettingsGroup title={t('settings.clipboard')}>
          <ClipboardChoice />
          <Quiet>{t('settings.clipboard.why')}</Quiet>
        </SettingsGroup>
        <SettingsGroup title={t('cloudFile.title')}>
          <CloudFileSettings />
        </SettingsGroup>
        <ReminderSettings />
        <RecordSettings />
        <DataSettings />
      </div>
      <Actions>
        <Button appearance="subtle" icon={<Info20Regular />} onClick={showAbout}>
          {t('about.menu')}
        </Button>
        <Quiet className={css.version}>{t('app.version', { version })}</Quiet>
      </Actions>
    </Page>
  );
}
