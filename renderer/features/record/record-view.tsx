import { useEffect, useState } from 'react';
import type { Failure, RecordDocument, SetupView } from '../../../shared/contract';
import { Block } from '../../../shared/record-view/blocks';
import { RecordBody } from '../../../shared/record-view/record-body';
import { Standing } from '../../../shared/record-view/standing';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { readRecord } from './actions';
import { RecordArea } from './record-area';
import { RecordStyle } from './record-style';
import css from './record-view.module.css';

/** The record as people read it; read again whenever something is added to it, or the language changes. */
export function RecordView({ setup: { id, events } }: { setup: SetupView }) {
  const { locale } = useTranslator();
  const [record, setRecord] = useState<RecordDocument | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read depends on the events and the language
  useEffect(() => {
    let shown = true;
    void readRecord(id).then((result) => {
      if (!shown) return;
      setFailure(result.ok ? null : result.failure);
      if (result.ok) setRecord(result.value);
    });
    return () => {
      shown = false;
    };
  }, [id, events, locale]);
  if (failure) return <FailureCallout failure={failure} tone="danger" />;
  if (!record) return null;
  return (
    <RecordArea lang={record.language}>
      <RecordStyle />
      <Standing document={record} />
      {record.practice ? <Block within="" block={{ kind: 'text', text: record.practice, quiet: true }} /> : null}
      <RecordBody document={record} />
      <div className={css.foot}>
        {record.footer.slice(1).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </RecordArea>
  );
}
