import { Field, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ExpressionReading } from '../../../shared/contract';
import { request } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { ExpressionMistake } from './expression-mistake';
import { Letters } from './letters/letters';
import css from './mapping-editor.module.css';
import { useWorkbench } from './state';

interface ExpressionFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** An expression, with what is wrong in it marked while it is typed. */
export function ExpressionField({ text, onChange }: ExpressionFieldProps) {
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
      <Letters text={text} onUse={onChange} />
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
