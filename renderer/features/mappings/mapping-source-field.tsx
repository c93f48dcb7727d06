import { Combobox, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ExpressionReading, MappingSource } from '../../../shared/contract';
import { request } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { assertNever } from '../../lib/store';
import { Quiet } from '../../ui/text';
import { ExpressionMistake } from './expression-mistake';
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

/** An expression, with what is wrong in it marked while it is typed. */
function ExpressionField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslator();
  const reading = useReading(text);
  const functions = useWorkbench((bench) => bench.choices?.functions ?? []);
  return (
    <>
      <Field
        label={t('workbench.editor.expression')}
        {...(reading?.ok === false && text.trim()
          ? {
              validationState: 'error' as const,
              validationMessage: <ExpressionMistake error={reading.error} text={text} />,
            }
          : {})}
        {...(reading?.ok ? { hint: t('workbench.editor.uses', { list: reading.attributes.join(', ') || '–' }) } : {})}
      >
        <Textarea
          className={css.code}
          rows={4}
          resize="vertical"
          spellCheck={false}
          value={text}
          onChange={(_, { value }) => onChange(value)}
        />
      </Field>
      <details>
        <summary>{t('workbench.editor.functions', { count: functions.length })}</summary>
        <ul className={css.functions}>
          {functions.map(({ name, parameters }) => (
            <li key={name}>
              <code>{`${name}(${parameters.join(', ')})`}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function useReading(text: string): ExpressionReading | null {
  const [reading, setReading] = useState<ExpressionReading | null>(null);
  useEffect(() => {
    let current = true;
    void request(async (main) => ({ ok: true, value: await main['mappings.readExpression']({ text }) })).then(
      (result) => current && result.ok && setReading(result.value),
    );
    return () => {
      current = false;
    };
  }, [text]);
  return reading;
}
