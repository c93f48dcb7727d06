import { useEffect, useState } from 'react';
import type { Failure, SetupView } from '../../../shared/contract';
import type { ScriptKind, ScriptTask } from '../../../shared/enums/entra-scripts';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { CodeBlock } from '../../ui/code-block';
import { readScript } from './actions';

interface ScriptPreviewProps {
  readonly setup: SetupView;
  readonly kind: ScriptKind;
  readonly task: ScriptTask;
}

/** The script as it is saved, folded; read again whenever the record, the language or the kind changes. */
export function ScriptPreview({ setup: { id, events }, kind, task }: ScriptPreviewProps) {
  const { t, locale } = useTranslator();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the script follows the events and the language
  useEffect(() => {
    if (!open) return;
    let shown = true;
    void readScript(id, kind, task).then((result) => {
      if (!shown) return;
      setFailure(result.ok ? null : result.failure);
      setText(result.ok ? result.value.text.replace(/^\ufeff/, '') : '');
    });
    return () => {
      shown = false;
    };
  }, [open, id, events, kind, task, locale]);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('entraScript.preview')}</summary>
      {failure ? <FailureCallout failure={failure} /> : null}
      {text ? <CodeBlock name={t(`entraScript.title.${task}`)} text={text} /> : null}
    </details>
  );
}
