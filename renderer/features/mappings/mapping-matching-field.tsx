import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { changeDraft, withDraft } from './actions';
import css from './mapping-editor.module.css';
import type { MappingDraft } from './state';

/**
 * Entra's "Match objects using this attribute", and its precedence (Microsoft Learn, "Customize user provisioning
 * attribute-mappings"). The findings say which attributes can match.
 */
export function MappingMatchingField({ draft }: { draft: MappingDraft }) {
  const { t } = useTranslator();
  const { row, mapping } = draft;
  const { matching } = mapping;
  const rows = withDraft(draft);
  const index = typeof row === 'number' ? row : rows.length - 1;
  const taken = new Set(rows.filter((_, each) => each !== index).map((each) => each.matching));
  const numbers = Array.from({ length: Math.min(100, Math.max(rows.length, matching)) }, (_, each) => each + 1);
  const first = numbers.find((each) => !taken.has(each)) ?? 1;
  return (
    <div className={css.matching}>
      <Field label={t('export.field.match')} hint={t('workbench.editor.matching.hint')}>
        <RadioGroup
          layout="horizontal"
          value={matching > 0 ? 'yes' : 'no'}
          onChange={(_, { value }) => changeDraft({ matching: value === 'yes' ? first : 0 })}
        >
          <Radio value="no" label={t('export.field.no')} />
          <Radio value="yes" label={t('export.field.yes')} />
        </RadioGroup>
      </Field>
      {matching > 0 ? (
        <Field label={t('mapping.column.matching')}>
          <Select value={String(matching)} onChange={(_, { value }) => changeDraft({ matching: Number(value) })}>
            {numbers.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </div>
  );
}
