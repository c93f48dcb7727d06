import { Button } from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { CopiesButton } from '../copies/copies-button';
import { showRecord } from './actions';

/** The way to a setup's record, and to copies of it. */
export function RecordCard({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <section className="card workbench-card">
      <div>
        <h2>{t('document.kicker')}</h2>
        <p className="quiet">{t('recordPage.card')}</p>
      </div>
      <div className="actions">
        <Button icon={<DocumentText20Regular />} onClick={showRecord}>
          {t('recordPage.open')}
        </Button>
        <CopiesButton setup={setup} />
      </div>
    </section>
  );
}
