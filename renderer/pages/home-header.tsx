import { Button } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { showRestore } from '../actions/restore';
import { useTranslator } from '../i18n';
import { AppIcon } from '../parts/app-icon';
import { SettingsMenu } from '../parts/later-menus';
import { ReferenceButton } from '../parts/reference-button';
import { CheckButton } from '../restore/check-button';

/** The app's mark and name, and the settings. */
export function HomeHeader({ children }: { children?: ReactNode }) {
  const { t } = useTranslator();
  return (
    <header className="home-header">
      <AppIcon size={36} />
      <p className="strong">{t('app.name')}</p>
      <div className="actions">
        {children}
        <CheckButton />
        <Button appearance="subtle" icon={<ArrowImport20Regular />} onClick={showRestore}>
          <span className="label">{t('restore.menu')}</span>
        </Button>
        <ReferenceButton />
        <SettingsMenu className="home-settings" />
      </div>
    </header>
  );
}
