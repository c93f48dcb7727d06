import type { SetupState, SetupSummary } from '../../../shared/contract';
import { inOrder } from '../../../shared/enums/in-order';
import { daysUntil } from '../../../shared/texts/days';
import type { Translator } from '../../../shared/texts/i18n';

/** A finished setup whose write access is unknown does not count as connected. */
type Kind = SetupState | 'readingOnly';

function kindOf({ state, limitedClaim }: SetupSummary): Kind {
  return state === 'working' && limitedClaim ? 'readingOnly' : state;
}

/** In the order of the list. */
const kinds = inOrder<Kind>({
  expired: true,
  failing: true,
  expiresSoon: true,
  attention: true,
  unfinished: true,
  readingOnly: true,
  working: true,
});

/** The whole list in one line: `1 expires in 12 days, 3 fine`. */
export function setupsSummary(setups: readonly SetupSummary[], { t, list }: Translator, now = Date.now()): string {
  const parts = kinds.flatMap((state) => {
    const such = setups.filter((setup) => kindOf(setup) === state);
    const ends = such.flatMap(({ expiresAt }) => (expiresAt ? [daysUntil(expiresAt, now)] : []));
    return such.length ? [t(`home.summary.${state}`, { count: such.length, days: Math.min(...ends) })] : [];
  });
  return list(parts);
}
