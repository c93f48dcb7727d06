import { useId } from 'react';
import type { AttributeMapping, RowPreview } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { Callout } from '../../../ui/callout';
import { sourceText } from '../source-text';
import { WithCode } from '../with-code';
import { fieldText } from './person-values';
import type { PreviewState } from './state';
import { outcomeText, outcomeTone, shownOutcome, skippingRow } from './texts';

/** What becomes of each mapping for the person. */
export function PreviewRows({ preview }: { preview: NonNullable<PreviewState['preview']> }) {
  const { t } = useTranslator();
  const title = useId();
  const skipping = skippingRow(preview);
  return (
    <section className="card preview-card" aria-labelledby={title}>
      <h2 id={title}>{t('preview.rows')}</h2>
      {skipping ? (
        <Callout tone="warning" title={t('preview.skipped')}>
          <p>
            <WithCode id="preview.skipped.text" values={skipping} />
          </p>
        </Callout>
      ) : null}
      {preview.rows.length ? (
        <table className="preview-rows" aria-labelledby={title}>
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
        </table>
      ) : (
        <p className="quiet">{t('preview.rows.none')}</p>
      )}
    </section>
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
  const value = shownValue(row, mapping);
  return (
    <tr>
      <th scope="row">
        <code>{row.target}</code>
        {mapping ? <Source mapping={mapping} /> : null}
      </th>
      <td>
        <div className="preview-result">
          {value ? <code>{value}</code> : <span className="quiet">–</span>}
          <span className="pill" data-tone={outcomeTone(outcome)}>
            {t(`preview.outcome.${outcome}`)}
          </span>
        </div>
        {why ? (
          <p className="caption">
            <WithCode {...why} />
          </p>
        ) : null}
      </td>
    </tr>
  );
}

function Source({ mapping: { source } }: { mapping: AttributeMapping }) {
  const { t } = useTranslator();
  if (source.kind === 'none') return null;
  return (
    <span className="caption">
      {source.kind === 'constant' ? t('preview.rows.constant') : <code>{sourceText(source)}</code>}
    </span>
  );
}

/** The value that is sent, or would be; empty: there is none. */
function shownValue({ value, outcome }: RowPreview, mapping: AttributeMapping | undefined): string {
  if (outcome === 'default') return mapping?.defaultValue ?? '';
  if (value?.kind !== 'value' || value.value === null) return '';
  return typeof value.value === 'number' ? String(value.value) : fieldText(value.value);
}
