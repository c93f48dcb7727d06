import { useEffect, useState } from 'react';
import type { Failure, Locale, RecordDocument, SetupView } from '../../../shared/contract';
import { Block } from '../../../shared/record-view/blocks';
import { RecordBody } from '../../../shared/record-view/record-body';
import { Standing } from '../../../shared/record-view/standing';
import { FailureCallout } from '../../ui/callout';
import { RecordArea, RecordStyle } from '../record';
import { readSheet } from './actions';

/** The sheet as it is saved; read again whenever the record or the language changes. */
export function SheetView({ setup: { id, events }, language }: { setup: SetupView; language: Locale }) {
  const [sheet, setSheet] = useState<RecordDocument | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read depends on the events
  useEffect(() => {
    let shown = true;
    void readSheet(id, language).then((result) => {
      if (!shown) return;
      setFailure(result.ok ? null : result.failure);
      if (result.ok) setSheet(result.value);
    });
    return () => {
      shown = false;
    };
  }, [id, events, language]);
  if (failure) return <FailureCallout failure={failure} tone="danger" />;
  if (!sheet) return null;
  return (
    <RecordArea lang={sheet.language}>
      <RecordStyle />
      <Standing document={sheet} />
      {sheet.practice ? <Block within="" block={{ kind: 'text', text: sheet.practice, quiet: true }} /> : null}
      <RecordBody document={sheet} />
    </RecordArea>
  );
}
