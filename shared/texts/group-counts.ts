import type { GroupCounts } from '../contract';

/** Groups in Webex that Entra would take over, and groups of Entra that need a decision before provisioning is turned on. */
export function groupTotals(counts: GroupCounts): { readonly taken: number; readonly open: number } {
  const { matches, differsInCase, severalInWebex, severalInEntra, noName, similar } = counts;
  return { taken: matches + differsInCase, open: severalInWebex + severalInEntra + noName + similar };
}
