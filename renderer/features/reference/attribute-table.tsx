import { type AttributeRow, attributeTable } from '../../../shared/texts/attribute-table';
import type { MessageId } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { Card, Section } from '../../ui/layout';
import css from './attribute-table.module.css';

const groups: readonly { readonly title: MessageId; readonly rows: readonly AttributeRow[] }[] = [
  { title: 'guide.mappings.table.default', rows: attributeTable.filter((row) => row.byDefault) },
  { title: 'guide.mappings.table.more', rows: attributeTable.filter((row) => !row.byDefault) },
];

/** Which Entra attribute fills which Webex attribute: the defaults first, then what can be added. */
export function AttributeTable() {
  const { t } = useTranslator();
  return (
    <Section>
      <h2 id="attribute-table">{t('guide.mappings.table')}</h2>
      <Card as="table" className={css.table} aria-labelledby="attribute-table">
        <thead>
          <tr>
            <th scope="col">{t('guide.mappings.table.source')}</th>
            <th scope="col">{t('guide.mappings.table.target')}</th>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={css.group}>
                {t(title)}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.target} row={row} />
            ))}
          </tbody>
        ))}
      </Card>
    </Section>
  );
}

function Row({ row: { source, target } }: { row: AttributeRow }) {
  return (
    <tr>
      <td>
        <code>{source}</code>
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
