import { Button } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslator } from '../../lib/i18n';
import { AppIcon } from '../../ui/app-icon';
import { SettingsMenu } from '../../ui/menus';
import { CheckButton } from '../file-check/button';
import { ReferenceButton } from '../reference/reference-button';
import { showRestore } from '../restore/open-page';

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
