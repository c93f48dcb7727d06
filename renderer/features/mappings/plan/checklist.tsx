import { Checkbox } from '@fluentui/react-components';
import type { PlanEntry } from '../../../../shared/contract';
import { copyText } from '../../../lib/actions';
import { useTranslator } from '../../../lib/i18n';
import { useApp } from '../../../lib/store';
import { CopyButton } from '../../../ui/copy-button';
import { Rich } from '../../../ui/rich';
import { Strong } from '../../../ui/text';
import { tick } from './actions';
import css from './checklist.module.css';
import { FieldList } from './field-list';
import { FieldValue, fieldLabel, fieldText } from './field-value';
import { fieldsToEnter } from './mapping-fields';
import { planLine } from './plan-line';

/**
 * The rows to enter in the portal by hand, each to be ticked off. The step of the mappings and the workbench show the same list;
 * the record keeps its ticks.
 */
export function Checklist({ entries }: { entries: readonly PlanEntry[] }) {
  const { t } = useTranslator();
  const portal = useApp((app) => app.setup?.portal);
  return (
    <>
      <Strong>
        {t('export.hand.progress', { done: entries.filter(({ done }) => done).length, count: entries.length })}
      </Strong>
      <p>
        <Rich text={t(portal === 'provisioningMode' ? 'guide.mappings.section' : 'newPortal.mappings.users')} />
      </p>
      <ol className={css.entries}>
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ol>
      <p>
        <Rich text={t('export.hand.finish')} />
      </p>
    </>
  );
}

function Entry({ entry }: { entry: PlanEntry }) {
  const translator = useTranslator();
  const { t } = translator;
  const { kind, key, before, after, done } = entry;
  return (
    <li data-done={done}>
      <Checkbox
        className={css.check}
        checked={done}
        onChange={(_, { checked }) => void tick(key, checked === true)}
        label={
          <span className={css.task}>
            {t(`export.hand.${kind}`)} <Strong as="code">{planLine(entry, translator)}</Strong>
          </span>
        }
      />
      <div className={css.entry}>
        <p>
          <Rich text={t(`export.hand.${kind}.how`)} />
        </p>
        {after ? (
          <FieldList>
            {fieldsToEnter(before, after).map((id) => {
              const label = fieldLabel(id, after, translator);
              const text = fieldText(id, after);
              return (
                <div key={id} data-field={id} data-long={text && text.length > 40 ? true : undefined}>
                  <dt>{label}</dt>
                  <dd>
                    <span className={css.value}>
                      <FieldValue id={id} mapping={after} />
                      {text ? (
                        <CopyButton iconOnly appearance="subtle" what={label} copy={() => copyText(text, label)} />
                      ) : null}
                    </span>
                    {before ? (
                      <span className={css.instead}>
                        {t('export.hand.instead')} <FieldValue id={id} mapping={before} />
                      </span>
                    ) : null}
                  </dd>
                </div>
              );
            })}
          </FieldList>
        ) : null}
      </div>
    </li>
  );
}
