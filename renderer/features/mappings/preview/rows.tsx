import { useId } from 'react';
import type { AttributeMapping, RowPreview } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { sourceText } from '../../../lib/source-text';
import { Callout } from '../../../ui/callout';
import { Card } from '../../../ui/layout';
import { Pill } from '../../../ui/pill';
import { Caption, Quiet } from '../../../ui/text';
import { ValueTable } from '../../../ui/value-table';
import { WithCode } from '../with-code';
import previewCss from './preview.module.css';
import css from './rows.module.css';
import { shownValue } from './shown-value';
import type { PreviewState } from './state';
import { outcomeText, outcomeTone, shownOutcome, skippingRow } from './texts';

/** The result of each mapping for the person. */
export function PreviewRows({ preview }: { preview: NonNullable<PreviewState['preview']> }) {
  const { t } = useTranslator();
  const title = useId();
  const skipping = skippingRow(preview);
  return (
    <Card as="section" className={previewCss.card} aria-labelledby={title}>
      <h2 id={title}>{t('preview.rows')}</h2>
      {skipping ? (
        <Callout tone="warning" title={t('preview.skipped')}>
          <p>
            <WithCode id="preview.skipped.text" values={skipping} />
          </p>
        </Callout>
      ) : null}
      {preview.rows.length ? (
        <ValueTable className={css.table} aria-labelledby={title}>
          <thead>
            <tr>
              <th scope="col">{t('workbench.column.target')}</th>
              <th scope="col">{t('preview.rows.result')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <Row key={row.row} row={row} mapping={preview.mappings[row.row]} skipped={skipping !== null} />
            ))}
          </tbody>
        </ValueTable>
      ) : (
        <Quiet>{t('preview.rows.none')}</Quiet>
      )}
    </Card>
  );
}

interface RowProps {
  readonly row: RowPreview;
  readonly mapping: AttributeMapping | undefined;
  readonly skipped: boolean;
}

function Row({ row, mapping, skipped }: RowProps) {
  const { t } = useTranslator();
  const outcome = shownOutcome(row, skipped);
  const why = outcomeText(row, outcome);
  const value = shownValue(row, mapping?.defaultValue ?? '');
  return (
    <tr>
      <th scope="row">
        <code>{row.target}</code>
        {mapping ? <Source mapping={mapping} /> : null}
      </th>
      <td>
        <div className={css.result}>
          {value ? <code>{value}</code> : <Quiet as="span">–</Quiet>}
          <Pill className={css.outcome} tone={outcomeTone(outcome)}>
            {t(`preview.outcome.${outcome}`)}
          </Pill>
        </div>
        {why ? (
          <Caption className={css.why}>
            <WithCode {...why} />
          </Caption>
        ) : null}
      </td>
    </tr>
  );
}

function Source({ mapping: { source } }: { mapping: AttributeMapping }) {
  const { t } = useTranslator();
  if (source.kind === 'none') return null;
  return (
    <Caption as="span">
      {source.kind === 'constant' ? t('preview.rows.constant') : <code>{sourceText(source)}</code>}
    </Caption>
  );
}
