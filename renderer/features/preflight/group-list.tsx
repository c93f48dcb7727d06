import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { GroupRow, GroupSummary, GroupVerdict } from '../../../shared/contract';
import { groupsPageSize } from '../../../shared/enums/limits';
import { groupVerdicts } from '../../../shared/enums/preflight';
import type { Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { FailureCallout } from '../../ui/callout';
import { FilterBar, FilterButton } from '../../ui/filter-bar';
import { Actions, Card } from '../../ui/layout';
import { SearchField } from '../../ui/search-field';
import { Caption, Quiet, Strong } from '../../ui/text';
import { ValueTable } from '../../ui/value-table';
import { refreshPreflight } from './actions';
import css from './group-list.module.css';
import { usePreflight } from './state';
import { useGroups } from './use-groups';

/** The groups that the filter and the search find: those that need a decision first. */
export function GroupList({ summary }: { summary: GroupSummary }) {
  const { t, number } = useTranslator();
  const id = usePreflight(({ setupId }) => setupId) ?? '';
  const [verdict, setVerdict] = useState<GroupVerdict | 'all'>('all');
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(groupsPageSize);
  const { window, failure, retry } = useGroups({ id, verdict, search, limit, summary });
  const { rows, total } = window ?? { rows: [], total: 0 };
  const all = groupVerdicts.reduce((sum, each) => sum + summary.counts[each], 0);
  const show = (next: GroupVerdict | 'all') => {
    setVerdict(next);
    setLimit(groupsPageSize);
  };
  return (
    <>
      <FilterBar label={t('preflight.filter')}>
        {(['all', ...groupVerdicts] as const).map((each) => (
          <FilterButton key={each} pressed={verdict === each} onClick={() => show(each)}>
            <Dot verdict={each} />
            <Strong as="span">{number(each === 'all' ? all : summary.counts[each])}</Strong>
            <span>{each === 'all' ? t('preflight.all') : t(`compareGroups.verdict.${each}`)}</span>
          </FilterButton>
        ))}
      </FilterBar>
      <div className={css.tools}>
        <h3 id="groups-list">{t('compareGroups.groups', { count: total })}</h3>
        <SearchField
          className={css.search}
          label={t('compareGroups.search')}
          value={search}
          onChange={(value) => {
            setSearch(value);
            setLimit(groupsPageSize);
          }}
        />
      </div>
      {failure ? (
        <FailureCallout
          failure={failure}
          alert
          actions={<Button onClick={() => void refreshPreflight().then(retry)}>{t('preflight.retry')}</Button>}
        />
      ) : null}
      <Card className={css.card}>
        {total ? (
          <ValueTable aria-labelledby="groups-list">
            <thead>
              <tr>
                <th scope="col">{t('compareGroups.column.name')}</th>
                <th scope="col">{t('preflight.column.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: several groups can have one name, and no ID
                <Group key={index} row={row} />
              ))}
            </tbody>
          </ValueTable>
        ) : failure ? null : (
          <p className={css.empty}>{t(window ? 'compareGroups.noGroups' : 'app.loading')}</p>
        )}
      </Card>
      {rows.length < total ? (
        <Actions className={css.more}>
          <Quiet>{t('compareGroups.shown', { shown: number(rows.length), total: number(total) })}</Quiet>
          <Button onClick={() => setLimit(limit + groupsPageSize)}>{t('compareGroups.more')}</Button>
        </Actions>
      ) : null}
    </>
  );
}

function Group({ row }: { row: GroupRow }) {
  const { t } = useTranslator();
  const why = whyOf(row, t);
  return (
    <tr>
      <th scope="row" translate="no" className={css.name}>
        {row.displayName.trim() ? row.displayName : '–'}
        {row.objectId ? <span>{row.objectId}</span> : null}
      </th>
      <td>
        <p className={css.verdict}>
          <Dot verdict={row.verdict} />
          <span>{t(`compareGroups.verdict.${row.verdict}`)}</span>
        </p>
        {why ? <Caption className={css.why}>{why}</Caption> : null}
      </td>
    </tr>
  );
}

/** Why a group needs a decision, or a second look; empty: it does not. */
function whyOf({ verdict, webexName = '', inEntra = 0, inWebex = 0 }: GroupRow, t: Translator['t']): string {
  switch (verdict) {
    case 'severalInWebex':
      return t('compareGroups.why.severalInWebex', { count: inWebex });
    case 'severalInEntra':
      return t('compareGroups.why.severalInEntra', { count: inEntra });
    case 'noName':
      return t('compareGroups.why.noName');
    case 'similar':
    case 'differsInCase':
      return t(`compareGroups.why.${verdict}`, { name: webexName });
    case 'matches':
    case 'creates':
    case 'webexOnly':
      return '';
  }
}

function Dot({ verdict }: { readonly verdict: GroupVerdict | 'all' }) {
  return <span className={css.dot} data-group-verdict={verdict} aria-hidden="true" />;
}
