import { Button } from '@fluentui/react-components';
import type { AttributeMapping, LookMappings, PlanEntry } from '../../../shared/contract';
import { applyText, typeText } from '../../../shared/texts/mapping-texts';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { sourceText } from '../../lib/source-text';
import { Callout } from '../../ui/callout';
import { Actions } from '../../ui/layout';
import { Caption, Quiet } from '../../ui/text';
import { ValueTable } from '../../ui/value-table';

/** The mappings in Entra beside the plan, row by row. */
export function MappingsDetail({ mappings }: { mappings: LookMappings }) {
  const { t, list } = useTranslator();
  const { differences, same, unread, planIsDefault, enabled, groups } = mappings;
  const isSame = differences.length === 0 && unread.length === 0;
  return (
    <>
      {enabled ? null : <Callout tone="warning" title={t('look.mappings.disabled')} />}
      <Callout
        tone={isSame ? 'success' : 'warning'}
        title={isSame ? t('look.mappings.allSame') : t('look.mappings.differs', { count: differences.length })}
      >
        <p>{t('look.mappings.same', { count: same.length })}</p>
        {unread.length ? <p>{t('look.mappings.unread', { count: unread.length, rows: list(unread) })}</p> : null}
        {planIsDefault ? <p>{t('look.mappings.planIsDefault')}</p> : null}
      </Callout>
      {differences.length ? (
        <>
          <Differences entries={differences} />
          <Actions>
            <Button onClick={() => goTo('attributeMappings')}>{t('look.mappings.enter')}</Button>
          </Actions>
        </>
      ) : null}
      {groups === null ? null : <Quiet>{t(`look.mappings.groups.${groups}`)}</Quiet>}
    </>
  );
}

function Differences({ entries }: { entries: readonly PlanEntry[] }) {
  const { t } = useTranslator();
  return (
    <ValueTable>
      <thead>
        <tr>
          <th scope="col">{t('look.mappings.attribute')}</th>
          <th scope="col">{t('look.mappings.inEntra')}</th>
          <th scope="col">{t('look.mappings.planned')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ key, target, before, after }) => (
          <tr key={key}>
            <th scope="row">
              <code translate="no">{target}</code>
            </th>
            <td>{before ? <Row row={before} other={after} /> : t('look.mappings.notThere')}</td>
            <td>{after ? <Row row={after} other={before} /> : t('look.mappings.remove')}</td>
          </tr>
        ))}
      </tbody>
    </ValueTable>
  );
}

/** A row of a table; of its further fields, those in which the other table differs. */
function Row({ row, other }: { row: AttributeMapping; other: AttributeMapping | null }) {
  const translator = useTranslator();
  const { t } = translator;
  const { source, matching, defaultValue, apply } = row;
  const more = [
    matching !== (other?.matching ?? 0) ? t('look.mappings.matching', { priority: matching }) : '',
    defaultValue !== (other?.defaultValue ?? '') ? t('look.mappings.default', { value: defaultValue || '–' }) : '',
    other && apply !== other.apply ? applyText(apply, translator) : '',
  ].filter(Boolean);
  return (
    <>
      <code translate="no">{sourceText(source) || '–'}</code>
      <Caption>{[typeText(source.kind, translator), ...more].join(' · ')}</Caption>
    </>
  );
}
