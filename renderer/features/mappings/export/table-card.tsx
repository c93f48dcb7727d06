import { Button, CompoundButton } from '@fluentui/react-components';
import {
  ArrowImport20Regular,
  Braces24Regular,
  type FluentIcon,
  Markdown20Regular,
  Table24Regular,
} from '@fluentui/react-icons';
import { useRef } from 'react';
import type { MappingsFormat } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { CopyButton } from '../../../ui/copy-button';
import { undo } from '../actions';
import { useWorkbench } from '../state';
import { copyTable, importTable, saveTable } from './actions';
import { Outcome } from './outcome';
import { useExport } from './state';

const formats: readonly { readonly id: MappingsFormat; readonly icon: FluentIcon }[] = [
  { id: 'csv', icon: Table24Regular },
  { id: 'json', icon: Braces24Regular },
  { id: 'markdown', icon: Markdown20Regular },
];

/** The table as a file or on the clipboard, and back from a file. */
export function TableCard() {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const count = useWorkbench((bench) => bench.view?.mappings.length ?? 0);
  return (
    <section className="card export-card export-table">
      <div className="export-part">
        <h2>{t('export.table.title')}</h2>
        <p className="quiet">{t('export.table.text', { count })}</p>
        <ul className="export-formats">
          {formats.map(({ id, icon: Icon }) => (
            <li key={id}>
              <CompoundButton
                icon={<Icon />}
                secondaryContent={t(`export.${id}.text`)}
                disabledFocusable={busy}
                onClick={() => void saveTable(id)}
              >
                {t(`export.${id}`)}
              </CompoundButton>
            </li>
          ))}
        </ul>
        <Outcome place="table" />
      </div>
      <div className="export-part">
        <h3>{t('export.copy.title')}</h3>
        <div className="actions">
          <CopyButton what={t('export.copied.table')} label={t('export.copy.table')} copy={() => copyTable('table')} />
          <CopyButton
            what={t('export.copied.markdown')}
            label={t('export.copy.markdown')}
            copy={() => copyTable('markdown')}
          />
        </div>
      </div>
      <ImportPart busy={busy} />
    </section>
  );
}

function ImportPart({ busy }: { busy: boolean }) {
  const { t } = useTranslator();
  const place = useRef<HTMLDivElement>(null);
  const imported = useExport((page) => page.imported);
  return (
    <div className="export-part">
      <h3>{t('export.import.title')}</h3>
      <p className="quiet">{t('export.import.text')}</p>
      <div className="actions" ref={place}>
        <Button icon={<ArrowImport20Regular />} disabledFocusable={busy} onClick={() => void importTable()}>
          {t('export.import.choose')}
        </Button>
      </div>
      {imported === null ? null : (
        <div className="export-imported">
          <p>{t('export.imported', { count: imported })}</p>
          <Button
            size="small"
            disabledFocusable={busy}
            // The button goes with what it undoes, and the focus must stay somewhere.
            onClick={() => void undo().then(() => place.current?.querySelector('button')?.focus())}
          >
            {t('export.import.undo')}
          </Button>
        </div>
      )}
      <Outcome place="import" />
    </div>
  );
}
