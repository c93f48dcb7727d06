import { useEffect } from 'react';
import { onPageKey } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { Card } from '../../ui/layout';
import { Quiet, VisuallyHidden } from '../../ui/text';
import { redo, undo } from './actions';
import { FindingList } from './findings';
import { MappingEditor } from './mapping-editor';
import { MappingRow } from './mapping-row';
import css from './mapping-table.module.css';
import { MappingTools } from './mapping-tools';
import { useWorkbench } from './state';

/** The table of mappings with the findings about each row. */
export function Mappings() {
  const { t } = useTranslator();
  const view = useWorkbench((bench) => bench.view);
  const draft = useWorkbench((bench) => bench.draft);
  useEffect(() => onPageKey(onUndoKeys), []);
  if (!view) return null;
  const { mappings, findings, difference } = view;
  return (
    <>
      <MappingTools />
      <FindingList findings={findings.filter(({ row }) => row === null)} />
      <Card as="table" className={css.table} aria-label={t('workbench.table')}>
        <thead>
          <tr>
            <th scope="col">{t('workbench.column.source')}</th>
            <th scope="col">{t('workbench.column.target')}</th>
            <th scope="col">
              <VisuallyHidden>{t('workbench.column.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {mappings.map((mapping, index) => (
            <MappingRow
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be the same, and rows have no name of their own
              key={`${index} ${mapping.target}`}
              row={index}
              mapping={mapping}
              mark={
                difference.added.includes(mapping)
                  ? 'added'
                  : difference.changed.some(({ after }) => after === mapping)
                    ? 'changed'
                    : 'default'
              }
              findings={findings.filter(({ row }) => row === index)}
            />
          ))}
        </tbody>
      </Card>
      {difference.removed.length ? (
        <Quiet>
          {t('workbench.removedDefaults', { targets: difference.removed.map(({ target }) => target).join(', ') })}
        </Quiet>
      ) : null}
      {draft ? <MappingEditor draft={draft} /> : null}
    </>
  );
}

/** Ctrl+Z and Ctrl+Y (⌘Z and ⇧⌘Z), except in a text field, where they edit the text. */
function onUndoKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"]')) return;
  const key = event.key.toLowerCase();
  if (key === 'z') void (event.shiftKey ? redo() : undo());
  else if (key === 'y') void redo();
}
