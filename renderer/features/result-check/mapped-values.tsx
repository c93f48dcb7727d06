import { useId } from 'react';
import type { ComparedValue, MappedValue, ValueVerdict } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { sourceText } from '../../lib/source-text';
import { Address } from '../../ui/address';
import { Callout, type Tone } from '../../ui/callout';
import { Card } from '../../ui/layout';
import { Pill } from '../../ui/pill';
import { Caption, Quiet, Strong } from '../../ui/text';
import { ValueTable } from '../../ui/value-table';
import { differences } from './actions';
import css from './mapped-values.module.css';
import { PersonValues } from './person-values';
import { useResultCheck } from './state';

const tones: Readonly<Record<ValueVerdict, Tone | undefined>> = {
  same: 'success',
  differsInCase: 'info',
  different: 'warning',
  notReturned: undefined,
  notSent: undefined,
  notEntered: undefined,
  unclear: undefined,
};

interface MappedValuesProps {
  readonly values: readonly MappedValue[];
  /** The Entra attributes that the mappings use. */
  readonly sources: readonly string[];
}

/** The values in Webex beside the mappings that fill them; with the user's values in Entra, whether they differ. */
export function MappedValues({ values, sources }: MappedValuesProps) {
  const { t } = useTranslator();
  const title = useId();
  const comparison = useResultCheck((state) => state.comparison);
  return (
    <Card as="section" className={css.values} aria-labelledby={title}>
      <h2 id={title}>{t('result.values')}</h2>
      {comparison ? (
        <>
          {comparison.skipped ? (
            <Callout tone="warning" title={t('result.values.skipped')}>
              <p>{t('result.values.skipped.text')}</p>
            </Callout>
          ) : null}
          <Strong>{t('result.values.summary', differences(comparison.values))}</Strong>
        </>
      ) : (
        <Quiet>{t('result.values.text')}</Quiet>
      )}
      <ValueTable className={css.table} aria-labelledby={title} data-compared={comparison !== null}>
        <thead>
          <tr>
            <th scope="col">{t('result.column.target')}</th>
            <th scope="col">{t('result.column.webex')}</th>
            {comparison ? (
              <>
                <th scope="col">{t('result.column.entra')}</th>
                <th scope="col">{t('result.column.verdict')}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {(comparison?.values ?? values).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their places, and two can have one target
            <Row key={index} row={row} />
          ))}
        </tbody>
      </ValueTable>
      {comparison ? <Caption>{t('result.values.legend')}</Caption> : null}
      <PersonValues sources={sources} />
    </Card>
  );
}

function Row({ row }: { row: MappedValue | ComparedValue }) {
  const { t } = useTranslator();
  const source = sourceText(row.source);
  return (
    <tr>
      <th scope="row">
        <code>{row.target}</code>
        {source ? (
          <Caption as="span">
            <code>{source}</code>
          </Caption>
        ) : null}
        {row.creationOnly ? <Caption as="span">{t('result.creationOnly')}</Caption> : null}
      </th>
      <Value text={row.webex} />
      {'verdict' in row ? (
        <>
          <Value text={row.entra} />
          <td>
            <Pill tone={tones[row.verdict]}>{t(`result.verdict.${row.verdict}`)}</Pill>
          </td>
        </>
      ) : null}
    </tr>
  );
}

function Value({ text }: { text: string | null }) {
  return (
    <td>
      {text === null ? (
        <Quiet as="span">–</Quiet>
      ) : (
        <code>
          <Address>{text}</Address>
        </code>
      )}
    </td>
  );
}
