import { Button } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslator } from '../../lib/i18n';
import { AppIcon } from '../../ui/app-icon';
import { ButtonLabel } from '../../ui/button-label';
import { SettingsMenu } from '../../ui/menus';
import { PageHeader } from '../../ui/page';
import { Strong } from '../../ui/text';
import { CheckButton } from '../file-check/button';
import { ReferenceButton } from '../reference/reference-button';
import { showRestore } from '../restore/open-page';

/** The app's mark and name, and the settings. */
export function HomeHeader({ children }: { children?: ReactNode }) {
  const { t } = useTranslator();
  return (
    <PageHeader
      start={
        <>
          <AppIcon size={36} />
          <Strong>{t('app.name')}</Strong>
        </>
      }
    >
      {children}
      <CheckButton />
      <Button appearance="subtle" icon={<ArrowImport20Regular />} onClick={showRestore}>
        <ButtonLabel>{t('restore.menu')}</ButtonLabel>
      </Button>
      <ReferenceButton />
      <SettingsMenu />
    </PageHeader>
  );
}
