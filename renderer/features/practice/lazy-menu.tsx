import { lazyPart } from '../../lib/lazy-page';
import { FaultsButton } from '../../ui/menu-buttons';

/** Shows a disabled button at once, until the code of its menu is loaded. */
export const FaultsMenu = lazyPart<object>(
  () => import('./faults-menu').then((menu) => menu.FaultsMenu),
  () => <FaultsButton aria-disabled="true" onPointerEnter={() => void FaultsMenu.load()} />,
  { onSight: false },
);
