import type { SetupView } from '../../../shared/contract';
import { lazyPart } from '../../lib/lazy-page';
import { useEntraRenew } from './state';

export { goByHand } from './actions';
export { proofReason } from './proof-reason';

/** A setup whose Entra part is done by hand needs none of this code. */
export const EntraRenewal = lazyPart(() => import('./entra-renewal').then((part) => part.EntraRenewal), Nothing);

/** Whether the new token goes to Entra by this app: the way of the setup, unless the administrator does it by hand after all. */
export function useRenewsWithApp({ id, entraMethod }: Pick<SetupView, 'id' | 'entraMethod'>): boolean {
  const byHand = useEntraRenew((state) => state.byHand.includes(id));
  return entraMethod === 'graph' && !byHand;
}

function Nothing() {
  return null;
}
