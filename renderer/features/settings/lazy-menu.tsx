import { lazyPart } from '../../lib/lazy-page';
import { SettingsButton } from '../../ui/menu-buttons';

/** Shows a disabled button at once, until the code of its menu is loaded. */
export const SettingsMenu = lazyPart<{ className?: string | undefined }>(
  () => import('./settings-menu').then((menu) => menu.SettingsMenu),
  ({ className }) => (
    <SettingsButton className={className} aria-disabled="true" onPointerEnter={() => void SettingsMenu.load()} />
  ),
  { onSight: false },
);
