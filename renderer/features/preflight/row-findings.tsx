import type { RowFinding } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Caption } from '../../ui/text';

interface RowFindingsProps {
  readonly file: { readonly findings: readonly RowFinding[]; readonly repeatedColumns: readonly string[] };
}

/** What was odd about the rows and columns of a file. */
export function RowFindings({ file: { findings, repeatedColumns } }: RowFindingsProps) {
  const { t } = useTranslator();
  return (
    <>
      {findings.map(({ kind, kept, count, lines }) => (
        <Caption key={`${kind} ${kept}`}>
          {t(`preflight.odd.${kind}`, { count, lines: lines.join(', '), kept: kept ? 'yes' : 'no' })}
        </Caption>
      ))}
      {repeatedColumns.length ? (
        <Caption>{t('preflight.repeatedColumns', { columns: repeatedColumns.join(', ') })}</Caption>
      ) : null}
    </>
  );
}
