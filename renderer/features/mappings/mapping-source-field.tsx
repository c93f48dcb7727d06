import { Combobox, Field, Input, Option } from '@fluentui/react-components';
import type { MappingSource } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { assertNever } from '../../lib/store';
import { Quiet } from '../../ui/text';
import { ExpressionField } from './expression-field';
import css from './mapping-editor.module.css';
import { useWorkbench } from './state';

interface MappingSourceFieldProps {
  readonly source: MappingSource;
  readonly onChange: (source: MappingSource) => void;
}

/** The field that a mapping type has in the portal: a list of attributes, a text, or an expression. */
export function MappingSourceField({ source, onChange }: MappingSourceFieldProps) {
  const { t } = useTranslator();
  const sources = useWorkbench((bench) => bench.choices?.sources ?? []);
  switch (source.kind) {
    case 'attribute': {
      const matches = sources.filter((name) => name.toLowerCase().includes(source.name.trim().toLowerCase()));
      return (
        <Field label={t('workbench.column.source')}>
          <Combobox
            freeform
            expandIcon={{ 'aria-label': t('workbench.editor.open') }}
            className={css.code}
            value={source.name}
            selectedOptions={[source.name]}
            onChange={({ target }) => onChange({ kind: 'attribute', name: target.value })}
            onOptionSelect={(_, { optionValue }) => optionValue && onChange({ kind: 'attribute', name: optionValue })}
          >
            {(sources.includes(source.name) ? sources : matches).map((name) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Combobox>
        </Field>
      );
    }
    case 'constant':
      return (
        <Field label={t('workbench.editor.constant')}>
          <Input value={source.value} onChange={(_, { value }) => onChange({ kind: 'constant', value })} />
        </Field>
      );
    case 'expression':
      return <ExpressionField text={source.text} onChange={(text) => onChange({ kind: 'expression', text })} />;
    case 'none':
      return <Quiet>{t('workbench.editor.none')}</Quiet>;
    default:
      return assertNever(source);
  }
}
