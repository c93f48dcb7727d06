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
import { classNames } from '../../../lib/class-names';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { CopyButton } from '../../../ui/copy-button';
import { Actions, Card } from '../../../ui/layout';
import { Quiet } from '../../../ui/text';
import { undo } from '../actions';
import { useWorkbench } from '../state';
import { copyTable, importTable, saveTable } from './actions';
import cardsCss from './cards.module.css';
import { Outcome } from './outcome';
import { useExport } from './state';
import css from './table-card.module.css';

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
    <Card as="section" className={classNames(cardsCss.card, cardsCss.tableCard)}>
      <div className={cardsCss.part}>
        <h2>{t('export.table.title')}</h2>
        <Quiet>{t('export.table.text', { count })}</Quiet>
        <ul className={css.formats}>
          {formats.map(({ id, icon: Icon }) => (
            <li key={id}>
              <CompoundButton
                className={css.format}
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
        <Outcome section="table" />
      </div>
      <div className={cardsCss.part}>
        <h3>{t('export.copy.title')}</h3>
        <Actions>
          <CopyButton what={t('export.copied.table')} label={t('export.copy.table')} copy={() => copyTable('table')} />
          <CopyButton
            what={t('export.copied.markdown')}
            label={t('export.copy.markdown')}
            copy={() => copyTable('markdown')}
          />
        </Actions>
      </div>
      <ImportPart busy={busy} />
    </Card>
  );
}

function ImportPart({ busy }: { busy: boolean }) {
  const { t } = useTranslator();
  const buttons = useRef<HTMLDivElement>(null);
  const imported = useExport((page) => page.imported);
  return (
    <div className={cardsCss.part}>
      <h3>{t('export.import.title')}</h3>
      <Quiet>{t('export.import.text')}</Quiet>
      <Actions ref={buttons}>
        <Button icon={<ArrowImport20Regular />} disabledFocusable={busy} onClick={() => void importTable()}>
          {t('export.import.choose')}
        </Button>
      </Actions>
      {imported === null ? null : (
        <div className={css.imported}>
          <p>{t('export.imported', { count: imported })}</p>
          <Button
            size="small"
            disabledFocusable={busy}
            // The undo button disappears, so the focus moves to another button.
            onClick={() => void undo().then(() => buttons.current?.querySelector('button')?.focus())}
          >
            {t('export.import.undo')}
          </Button>
        </div>
      )}
      <Outcome section="import" />
    </div>
  );
}
