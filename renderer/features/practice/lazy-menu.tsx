import { lazyPart } from '../../lib/lazy-page';
import { FaultsButton } from '../../ui/menu-buttons';

/** Its button is there at once. What it opens follows a moment later, and only then can it be pressed. */
export const FaultsMenu = lazyPart<object>(
  () => import('./faults-menu').then((menu) => menu.FaultsMenu),
  () => <FaultsButton aria-disabled="true" onPointerEnter={() => void FaultsMenu.load()} />,
  { onSight: false },
);
