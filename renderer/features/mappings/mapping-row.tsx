import { Button } from '@fluentui/react-components';
import { ArrowRight20Regular, Delete20Regular, Edit20Regular } from '@fluentui/react-icons';
import type { AttributeMapping, Finding, MappingMark } from '../../../shared/contract';
import { applyText, targetText, typeText } from '../../../shared/texts/mapping-texts';
import { returnFocus } from '../../lib/focus-history';
import { useTranslator } from '../../lib/i18n';
import { sourceText } from '../../lib/source-text';
import { useApp } from '../../lib/store';
import { Pill } from '../../ui/pill';
import { Caption, Quiet } from '../../ui/text';
import { editRow, removeRow } from './actions';
import { FindingList } from './findings';
import css from './mapping-table.module.css';
import { useWorkbench } from './state';

interface MappingRowProps {
  readonly row: number;
  readonly mapping: AttributeMapping;
  readonly mark: MappingMark;
  readonly findings: readonly Finding[];
}

/** One mapping: source, target, effect and findings. */
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
        <div className={css.target}>
          <ArrowRight20Regular aria-hidden="true" />
          <div>
            <p className={css.name}>
              <code>{target}</code>
              {mapping.matching ? (
                <Pill>
                  {mapping.matching === 1
                    ? t('workbench.matching')
                    : t('workbench.matching.precedence', { precedence: mapping.matching })}
                </Pill>
              ) : null}
              {mark === 'default' ? null : <Pill tone="info">{t(`workbench.mark.${mark}`)}</Pill>}
            </p>
            {topic ? <Quiet>{targetText(topic, translator)}</Quiet> : null}
            {mapping.apply === 'creation' ? <Caption>{applyText('creation', translator)}</Caption> : null}
            <FindingList findings={findings} />
          </div>
        </div>
      </td>
      <td className={css.actions}>
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
          onClick={() => void removeRow(row).then(returnFocus)}
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
      {shown ? <code>{shown}</code> : null}
      {source.kind === 'attribute' ? null : <Caption>{typeText(source.kind, translator)}</Caption>}
      {defaultValue ? (
        <Caption>
          {t('workbench.defaultValue')} <code>{defaultValue}</code>
        </Caption>
      ) : null}
    </>
  );
}
