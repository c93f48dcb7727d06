import type { RowFinding } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { Dotted } from '../../ui/lists';
import css from './file-notes.module.css';

/** What is to be known of a list that was read: nothing without notes. */
export function FileNotes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Dotted className={css.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </Dotted>
  );
}

interface Odd {
  readonly findings: readonly RowFinding[];
  readonly repeatedColumns: readonly string[];
}

/** What was odd about the rows and columns of a file. */
export function rowNotes({ findings, repeatedColumns }: Odd, { t }: Pick<Translator, 't'>): readonly string[] {
  return [
    ...findings.map(({ kind, kept, count, lines }) =>
      t(`preflight.odd.${kind}`, { count, lines: lines.join(', '), kept: kept ? 'yes' : 'no' }),
    ),
    ...(repeatedColumns.length ? [t('preflight.repeatedColumns', { columns: repeatedColumns.join(', ') })] : []),
  ];
}
