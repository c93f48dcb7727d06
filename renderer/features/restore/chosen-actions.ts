import type { RestoreAction, RestoreSetup } from '../../../shared/contract';
import { restoreActions } from '../../../shared/enums/files';

/** By key: the chosen action where it is not the proposed one. */
export type ChosenActions = Readonly<Record<number, RestoreAction>>;

/** The chosen action of a setup, else the proposed one. */
export function actionOf({ key, outcomes }: RestoreSetup, actions: ChosenActions): RestoreAction {
  return actions[key] ?? outcomes[0]?.action ?? 'skip';
}

/** Counts these setups by action; leaves out actions without a setup. */
export function actionCounts(
  setups: readonly RestoreSetup[],
  actions: ChosenActions,
): readonly { readonly action: RestoreAction; readonly count: number }[] {
  const all = setups.map((setup) => actionOf(setup, actions));
  return restoreActions
    .map((action) => ({ action, count: all.filter((one) => one === action).length }))
    .filter(({ count }) => count > 0);
}
