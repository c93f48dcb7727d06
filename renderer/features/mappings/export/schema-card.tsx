import { Button } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { Actions, Card } from '../../../ui/layout';
import { Numbered } from '../../../ui/lists';
import { Pill } from '../../../ui/pill';
import { Rich } from '../../../ui/rich';
import { Quiet } from '../../../ui/text';
import { openEntries } from '../plan/actions';
import { useWorkbench } from '../state';
import { chooseSchema } from './actions';
import css from './cards.module.css';
import { GraphRequests } from './graph-requests';
import { Outcome } from './outcome';
import { SchemaPlanView } from './schema-plan';
import { useExport } from './state';

/** From this many rows to enter on, the file takes less time than the portal's page. */
const manyRows = 10;

/** For many changes: the downloaded synchronization schema, what would change in it, and a new file with only that. */
export function SchemaCard() {
  const { t } = useTranslator();
  const schema = useExport((page) => page.schema);
  const many = useWorkbench((bench) => bench.view && openEntries(bench.view).length >= manyRows) ?? false;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? (many || schema !== null);
  return (
    <Card as="section" className={css.card} aria-labelledby="export-schema">
      <details open={isOpen} className={css.advanced}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
        <summary
          onClick={(event) => {
            event.preventDefault();
            setChosen(!isOpen);
          }}
        >
          <h2 id="export-schema">{t('export.schema.title')}</h2>
          {many ? <Pill tone="info">{t('export.schema.recommended')}</Pill> : null}
        </summary>
        <SchemaFile />
      </details>
    </Card>
  );
}

function SchemaFile() {
  const { t } = useTranslator();
  const schema = useExport((page) => page.schema);
  const busy = useApp((app) => app.busy) !== null;
  return (
    <div className={css.content}>
      <div className={css.head}>
        <Quiet>{t('export.schema.text')}</Quiet>
        {schema ? (
          <p>
            {t('export.schema.file')} <code>{schema.fileName}</code>
          </p>
        ) : (
          <SchemaDownload />
        )}
        <Actions>
          <Button icon={<DocumentArrowUp20Regular />} disabledFocusable={busy} onClick={() => void chooseSchema()}>
            {t(schema ? 'export.schema.another' : 'export.schema.choose')}
          </Button>
        </Actions>
      </div>
      {schema ? <SchemaPlanView plan={schema.plan} /> : <Outcome section="schema" />}
    </div>
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
