import { Button } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { Actions, Card } from '../../../ui/layout';
import { Numbered } from '../../../ui/lists';
import { Rich } from '../../../ui/rich';
import { Quiet } from '../../../ui/text';
import { chooseSchema } from './actions';
import css from './cards.module.css';
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
    <Card as="section" className={css.card} aria-labelledby="export-schema">
      <div className={css.head}>
        <div>
          <h2 id="export-schema">{t('export.schema.title')}</h2>
          <Quiet>{t('export.schema.text')}</Quiet>
        </div>
        {schema ? (
          <p>
            {t('export.schema.file')} <code>{schema.fileName}</code>
          </p>
        ) : (
          <SchemaDownload />
        )}
        <Actions>
          <Button
            appearance={schema ? 'secondary' : 'primary'}
            icon={<DocumentArrowUp20Regular />}
            disabledFocusable={busy}
            onClick={() => void chooseSchema()}
          >
            {t(schema ? 'export.schema.another' : 'export.schema.choose')}
          </Button>
        </Actions>
      </div>
      {schema ? <SchemaPlanView plan={schema.plan} /> : <Outcome section="schema" />}
    </Card>
  );
}

function SchemaDownload() {
  const { t } = useTranslator();
  return (
    <>
      <Numbered>
        <li>
          <Rich text={t('export.download.open')} />
        </li>
        <li>
          <Rich text={t('export.download.download')} />
        </li>
        <li>{t('export.download.choose')}</li>
      </Numbered>
      <GraphRequests requests={['jobs', 'read']}>
        <p>
          <Rich text={t('export.graph.ids')} />
        </p>
        <p>{t('export.graph.save')}</p>
      </GraphRequests>
    </>
  );
}
