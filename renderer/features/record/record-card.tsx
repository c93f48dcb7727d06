import { Button } from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { CopiesButton } from '../copies/copies-button';
import { showRecord } from './actions';
import { Quiet } from '../../ui/text';
import { Actions } from '../../ui/layout';

/** The way to a setup's record, and to copies of it. */
export function RecordCard({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <section className="card workbench-card">
      <div>
        <h2>{t('document.kicker')}</h2>
        <Quiet>{t('recordPage.card')}</Quiet>
      </div>
      <Actions>
        <Button icon={<DocumentText20Regular />} onClick={showRecord}>
          {t('recordPage.open')}
        </Button>
        <CopiesButton setup={setup} />
      </Actions>
    </section>
  );
}
