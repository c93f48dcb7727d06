import { type AttributeRow, attributeTable } from '../../../shared/texts/attribute-table';
import type { MessageId } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';

const groups: readonly { readonly title: MessageId; readonly rows: readonly AttributeRow[] }[] = [
  { title: 'guide.mappings.table.default', rows: attributeTable.filter((row) => row.byDefault) },
  { title: 'guide.mappings.table.more', rows: attributeTable.filter((row) => !row.byDefault) },
];

/** Which Entra attribute fills which Webex attribute: the defaults first, then what can be added. */
export function AttributeTable() {
  const { t } = useTranslator();
  return (
    <section className="part">
      <h2 id="attribute-table">{t('guide.mappings.table')}</h2>
      <table className="card attribute-table" aria-labelledby="attribute-table">
        <thead>
          <tr>
            <th scope="col">{t('guide.mappings.table.source')}</th>
            <th scope="col">{t('guide.mappings.table.target')}</th>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="attribute-group">
                {t(title)}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.target} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({ row: { source, sourceToday, target } }: { row: AttributeRow }) {
  const { t } = useTranslator();
  return (
    <tr>
      <td>
        <code>{source}</code>
        {sourceToday ? (
          <p className="caption">
            {t('guide.mappings.table.today')} <code>{sourceToday}</code>
          </p>
        ) : null}
      </td>
      <td>
        <Path text={target} />
      </td>
    </tr>
  );
}

/** An attribute path that may be broken before its last part, and nowhere within a name. */
function Path({ text }: { text: string }) {
  const [value, part] = text.split(/(?<=\])(?=\.)/);
  return (
    <code>
      {value}
      {part ? <wbr /> : null}
      {part}
    </code>
  );
}
