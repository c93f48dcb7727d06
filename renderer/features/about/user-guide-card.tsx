import { Button } from '@fluentui/react-components';
import { BookOpen20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useTranslator } from '../../lib/i18n';
import { Actions, Card } from '../../ui/layout';
import { Caption, Quiet } from '../../ui/text';
import { openUserGuide, showUserGuideFile } from '../user-guide';
import css from './page.module.css';

/** The way to the user guide, also for a browser that may not read the folder of the app. */
export function UserGuideCard() {
  const { t } = useTranslator();
  const title = useId();
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <h2 id={title}>{t('userGuide.title')}</h2>
      <Quiet>{t('userGuide.text')}</Quiet>
      <Actions>
        <Button icon={<BookOpen20Regular />} onClick={() => void openUserGuide()}>
          {t('userGuide.open')}
        </Button>
        <Button icon={<FolderOpen20Regular />} onClick={() => void showUserGuideFile()}>
          {t('userGuide.show')}
        </Button>
      </Actions>
      <Caption>{t('userGuide.elsewhere')}</Caption>
    </Card>
  );
}
