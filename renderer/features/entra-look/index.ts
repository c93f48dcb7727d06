import { lazyPart } from '../../lib/lazy-page';

/** A setup whose Entra part is not done with this app needs none of it. */
export const EntraLook = lazyPart(() => import('./entra-look').then((part) => part.EntraLook), Nothing);

function Nothing() {
  return null;
}
