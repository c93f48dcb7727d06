import type { RestoreDeed, RestoreSetup } from '../../../shared/contract';

/** By key: what was chosen in place of the usual deed. */
export type ChosenDeeds = Readonly<Record<number, RestoreDeed>>;

const order: readonly RestoreDeed[] = ['add', 'merge', 'bringToken', 'beside', 'skip'];

/** What will be done with a setup. */
export function deedOf({ key, outcomes }: RestoreSetup, deeds: ChosenDeeds): RestoreDeed {
  return deeds[key] ?? outcomes[0]?.deed ?? 'skip';
}

/** How many of these setups each deed is for; deeds without one are left out. */
export function deedCounts(
  setups: readonly RestoreSetup[],
  deeds: ChosenDeeds,
): readonly { readonly deed: RestoreDeed; readonly count: number }[] {
  const all = setups.map((setup) => deedOf(setup, deeds));
  return order
    .map((deed) => ({ deed, count: all.filter((one) => one === deed).length }))
    .filter(({ count }) => count > 0);
}
