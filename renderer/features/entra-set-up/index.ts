import { lazyPart } from '../../lib/lazy-page';

/** A setup whose Entra part is done by hand needs none of this code. */
export const EntraSetUp = lazyPart(() => import('./entra-set-up').then((part) => part.EntraSetUp), Nothing);

function Nothing() {
  return null;
}
