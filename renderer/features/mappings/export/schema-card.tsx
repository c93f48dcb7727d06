import { Button } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { Rich } from '../../../ui/rich';
import { chooseSchema } from './actions';
import { GraphRequests } from './graph-requests';
import { Outcome } from './outcome';
import { SchemaPlanView } from './schema-plan';
import { useExport } from './state';

/** The downloaded synchronization schema: what would change in it, and a new file with only that. */
export function SchemaCard() {
  const { t } = useTranslator();
  const schema = useExport((page) => page.schema);
  const busy = useApp((app) => app.busy) !== null;
  return (
    <section className="card export-card" aria-labelledby="export-schema">
      <div className="export-head">
        <div>
          <h2 id="export-schema">{t('export.schema.title')}</h2>
          <p className="quiet">{t('export.schema.text')}</p>
        </div>
        {schema ? (
          <p className="export-file">
            {t('export.schema.file')} <code>{schema.fileName}</code>
          </p>
        ) : (
          <SchemaDownload />
        )}
        <div className="actions">
          <Button
            appearance={schema ? 'secondary' : 'primary'}
            icon={<DocumentArrowUp20Regular />}
            disabledFocusable={busy}
            onClick={() => void chooseSchema()}
          >
            {t(schema ? 'export.schema.another' : 'export.schema.choose')}
          </Button>
        </div>
      </div>
      {schema ? <SchemaPlanView plan={schema.plan} /> : <Outcome place="schema" />}
    </section>
  );
}

function SchemaDownload() {
  const { t } = useTranslator();
  return (
    <>
      <ol className="numbered">
        <li>
          <Rich text={t('export.download.open')} />
        </li>
        <li>
          <Rich text={t('export.download.download')} />
        </li>
        <li>{t('export.download.choose')}</li>
      </ol>
      <GraphRequests requests={['jobs', 'read']}>
        <p>
          <Rich text={t('export.graph.ids')} />
        </p>
        <p>{t('export.graph.save')}</p>
      </GraphRequests>
    </>
  );
}
