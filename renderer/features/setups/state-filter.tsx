import type { SetupSummary } from '../../../shared/contract';
import { announce } from '../../lib/actions';
import { kindOf, type SetupKind } from '../../lib/find-setups';
import { useTranslator } from '../../lib/i18n';
import { change } from '../../lib/store';
import { FilterBar, FilterButton } from '../../ui/filter-bar';
import type { KindSummary } from './setups-summary';

interface StateFilterProps {
  readonly summary: readonly KindSummary[];
  /** Null: all are shown. */
  readonly chosen: SetupKind | null;
  /** Those that the search finds, in all states. */
  readonly matches: readonly SetupSummary[];
  readonly count: number;
}

/** How many setups are in which state; each state filters the list, together with the search. */
export function StateFilter({ summary, chosen, matches, count }: StateFilterProps) {
  const { t } = useTranslator();
  const choose = (kind: SetupKind | null) => {
    change({ kind });
    announce('list.filtered', { found: inKind(matches, kind).length, count });
  };
  return (
    <FilterBar label={t('list.filter')}>
      <FilterButton pressed={chosen === null} onClick={() => choose(null)}>
        {t('list.filter.all')}
      </FilterButton>
      {summary.map(({ kind, text }) => (
        <FilterButton key={kind} pressed={chosen === kind} onClick={() => choose(chosen === kind ? null : kind)}>
          {text}
        </FilterButton>
      ))}
    </FilterBar>
  );
}

export function inKind(setups: readonly SetupSummary[], kind: SetupKind | null): readonly SetupSummary[] {
  return kind ? setups.filter((setup) => kindOf(setup) === kind) : setups;
}
