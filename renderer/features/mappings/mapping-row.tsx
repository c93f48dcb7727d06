import { Button } from '@fluentui/react-components';
import { ArrowRight20Regular, Delete20Regular, Edit20Regular } from '@fluentui/react-icons';
import type { AttributeMapping, Finding } from '../../../shared/contract';
import { applyText, targetText, typeText } from '../../../shared/texts/mapping-texts';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { editRow, removeRow } from './actions';
import { FindingList } from './findings';
import { sourceText } from './source-text';
import { useWorkbench } from './state';

interface MappingRowProps {
  readonly row: number;
  readonly mapping: AttributeMapping;
  readonly mark: 'default' | 'added' | 'changed';
  readonly findings: readonly Finding[];
}

/** One mapping: where the value comes from, where it goes, what that does, and what is wrong with it. */
export function MappingRow({ row, mapping, mark, findings }: MappingRowProps) {
  const translator = useTranslator();
  const { t } = translator;
  const busy = useApp((app) => app.busy) !== null;
  const topic = useWorkbench((bench) => bench.choices?.targets.find(({ name }) => name === mapping.target)?.topic);
  const { target } = mapping;
  return (
    <tr data-mark={mark}>
      <td>
        <Source mapping={mapping} />
      </td>
      <td>
        <div className="mapping-target">
          <ArrowRight20Regular aria-hidden="true" />
          <div>
            <p className="mapping-name">
              <code>{target}</code>
              {mapping.matching ? <span className="pill">{t('workbench.matching')}</span> : null}
              {mark === 'default' ? null : (
                <span className="pill" data-tone="info">
                  {t(`workbench.mark.${mark}`)}
                </span>
              )}
            </p>
            {topic ? <p className="quiet">{targetText(topic, translator)}</p> : null}
            {mapping.apply === 'creation' ? <p className="caption">{applyText('creation', translator)}</p> : null}
            <FindingList findings={findings} />
          </div>
        </div>
      </td>
      <td className="mapping-actions">
        <Button
          appearance="subtle"
          icon={<Edit20Regular />}
          aria-label={t('workbench.edit', { target })}
          onClick={() => editRow(row)}
        />
        <Button
          appearance="subtle"
          icon={<Delete20Regular />}
          aria-label={t('workbench.remove', { target })}
          disabledFocusable={busy}
          onClick={() => void removeRow(row)}
        />
      </td>
    </tr>
  );
}

function Source({ mapping: { source, defaultValue } }: { mapping: AttributeMapping }) {
  const translator = useTranslator();
  const { t } = translator;
  const shown = sourceText(source);
  return (
    <>
      {shown ? <code className="mapping-source">{shown}</code> : null}
      {source.kind === 'attribute' ? null : <p className="caption">{typeText(source.kind, translator)}</p>}
      {defaultValue ? (
        <p className="caption">
          {t('workbench.defaultValue')} <code>{defaultValue}</code>
        </p>
      ) : null}
    </>
  );
}
