import { useTranslator } from '../../../lib/i18n';
import { Callout } from '../../../ui/callout';
import { Numbered } from '../../../ui/lists';
import { Rich } from '../../../ui/rich';
import css from './cards.module.css';
import { GraphRequests } from './graph-requests';

/**
 * How the changed schema gets into Entra (Microsoft Learn, "Export your provisioning configuration": the portal has no upload, its
 * schema editor takes the text).
 */
export function SchemaBack() {
  const { t } = useTranslator();
  return (
    <div className={css.part}>
      <h3>{t('export.back.title')}</h3>
      <Numbered>
        <li>
          <Rich text={t('export.back.open')} />
        </li>
        <li>
          <Rich text={t('export.back.replace')} />
        </li>
        <li>{t('export.back.cycle')}</li>
      </Numbered>
      <Callout tone="warning" title={t('export.back.whole.title')}>
        <p>{t('export.back.whole')}</p>
        <p>{t('export.back.original')}</p>
      </Callout>
      <GraphRequests requests={['jobs', 'replace']}>
        <p>
          <Rich text={t('export.graph.ids')} />
        </p>
        <p>
          {t('export.graph.body')} <code>Content-Type: application/json</code>
        </p>
      </GraphRequests>
    </div>
  );
}
