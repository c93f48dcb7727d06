import { Button } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslator } from '../../lib/i18n';
import { showRestore } from '../../lib/navigation';
import { AppIcon } from '../../ui/app-icon';
import { ButtonLabel } from '../../ui/button-label';
import { PageHeader } from '../../ui/page';
import { Strong } from '../../ui/text';
import { FileCheckButton } from '../file-check';
import { ReferenceButton } from '../reference';
import { SettingsMenu } from '../settings';

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
      <Button appearance="subtle" icon={<ArrowImport20Regular />} onClick={showRestore}>
        <ButtonLabel>{t('restore.menu')}</ButtonLabel>
      </Button>
      <ReferenceButton />
      <FileCheckButton />
      <SettingsMenu />
    </PageHeader>
  );
}
