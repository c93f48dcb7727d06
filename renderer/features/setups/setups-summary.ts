import type { SetupState, SetupSummary } from '../../../shared/contract';
import { inOrder } from '../../../shared/enums/in-order';
import { daysUntil } from '../../../shared/texts/days';
import type { Translator } from '../../../shared/texts/i18n';

/** In the order of the list. */
const states = inOrder<SetupState>({
  expired: true,
  failing: true,
  expiresSoon: true,
  attention: true,
  unfinished: true,
  working: true,
});

/** The whole list in one line: `1 expires in 12 days, 3 fine`. */
export function setupsSummary(setups: readonly SetupSummary[], { t, list }: Translator, now = Date.now()): string {
  const parts = states.flatMap((state) => {
    const such = setups.filter((setup) => setup.state === state);
    const ends = such.flatMap(({ expiresAt }) => (expiresAt ? [daysUntil(expiresAt, now)] : []));
    return such.length ? [t(`home.summary.${state}`, { count: such.length, days: Math.min(...ends) })] : [];
  });
  return list(parts);
}
