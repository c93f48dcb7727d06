import { Field, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Failure, RecordChange, SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { Quiet, Strong } from '../../ui/text';
import { readChanges } from './actions';
import { ChangeTables } from './change-tables';
import css from './changes.module.css';
import { lastDayOf, momentsAfter, momentsOf, type Span } from './moments';
import { RecordStyle } from './record-style';

/** The value of the choice "before it began"; no moment looks like it. */
const beginning = 'beginning';

/** The changes of a record between two of its events. */
export function Changes({ setup: { id, events } }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t, moment } = translator;
  const moments = momentsOf(events, translator);
  const [chosen, setChosen] = useState<Span | null>(null);
  const { from, to } = chosen ?? lastDayOf(moments) ?? { from: null, to: '' };
  const ends = momentsAfter(moments, from);
  const begin = (at: string | null) => {
    const left = momentsAfter(moments, at);
    const end = left.find((each) => each.at === to) ?? left.at(-1);
    if (end) setChosen({ from: at, to: end.at });
  };
  const option = ({ at, text }: { at: string; text: string }) => (
    <option key={at} value={at}>
      {`${moment(at)} · ${text}`}
    </option>
  );
  return (
    <div className={css.changes}>
      <RecordStyle />
      <Quiet>{t('changes.text')}</Quiet>
      <div className={css.span}>
        <Field label={t('changes.from')}>
          <Select value={from ?? beginning} onChange={(_, { value }) => begin(value === beginning ? null : value)}>
            <option value={beginning}>{t('changes.beginning')}</option>
            {moments.slice(0, -1).map(option)}
          </Select>
        </Field>
        <Field label={t('changes.to')}>
          <Select value={to} onChange={(_, { value }) => setChosen({ from, to: value })}>
            {ends.map(option)}
          </Select>
        </Field>
      </div>
      <Result id={id} from={from} to={to} />
    </div>
  );
}

function Result({ id, from, to }: Span & { id: string }) {
  const { t, locale } = useTranslator();
  const [changes, setChanges] = useState<readonly RecordChange[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is in the language of the page
  useEffect(() => {
    let shown = true;
    void readChanges(id, from, to).then((result) => {
      if (!shown) return;
      setFailure(result.ok ? null : result.failure);
      if (result.ok) setChanges(result.value);
    });
    return () => {
      shown = false;
    };
  }, [id, from, to, locale]);
  if (failure) return <FailureCallout failure={failure} tone="danger" />;
  return (
    <>
      <Strong role="status">
        {changes === null ? '' : changes.length ? t('changes.count', { count: changes.length }) : t('changes.none')}
      </Strong>
      {changes ? <ChangeTables changes={changes} /> : null}
    </>
  );
}
