import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export const RestorePage = lazyPart(() => import('./page').then((page) => page.RestorePage), Loading);
/** Over every page, and nothing until it is loaded. */
export const DropLayer = lazyPart(
  () => import('./drop-layer').then((drop) => drop.DropLayer),
  () => null,
  { onSight: false },
);
