import type { SetupSummary } from '../../../shared/contract';
import { inOrder } from '../../../shared/enums/in-order';
import { daysUntil } from '../../../shared/texts/days';
import type { Translator } from '../../../shared/texts/i18n';
import { kindOf, type SetupKind } from '../../lib/find-setups';

/** The setups of one state, in words: `1 expires in 12 days`. */
export interface KindSummary {
  readonly kind: SetupKind;
  readonly text: string;
}

/** In the order of the list. */
const kinds = inOrder<SetupKind>({
  expired: true,
  failing: true,
  expiresSoon: true,
  attention: true,
  unfinished: true,
  readingOnly: true,
  working: true,
});

/** The whole list by its states, without those that no setup has. */
export function setupsSummary(setups: readonly SetupSummary[], { t }: Translator, now = Date.now()): KindSummary[] {
  return kinds.flatMap((kind) => {
    const such = setups.filter((setup) => kindOf(setup) === kind);
    const ends = such.flatMap(({ expiresAt }) => (expiresAt ? [daysUntil(expiresAt, now)] : []));
    if (such.length === 0) return [];
    const practiced = kind === 'working' && such.every(({ cloudKind }) => cloudKind === 'practice');
    const id = practiced ? 'home.summary.practice.working' : (`home.summary.${kind}` as const);
    return [{ kind, text: t(id, { count: such.length, days: Math.min(...ends) }) }];
  });
}
