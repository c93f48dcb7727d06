import { Button } from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { showRecord } from '../../lib/navigation';
import { ActionCard } from '../../ui/action-card';
import { Actions } from '../../ui/layout';
import { CopiesButton } from '../copies';

/** Opens a setup's record, and the dialog of its copies. */
export function RecordCard({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <ActionCard title={t('document.kicker')} text={t('recordPage.card')}>
      <Actions>
        <Button icon={<DocumentText20Regular />} onClick={showRecord}>
          {t('recordPage.open')}
        </Button>
        <CopiesButton setup={setup} />
      </Actions>
    </ActionCard>
  );
}
