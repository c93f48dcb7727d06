import { lazyPart } from '../../lib/lazy-page';
import { SettingsButton } from '../../ui/menu-buttons';

/** Its button is there at once. What it opens follows a moment later, and only then can it be pressed. */
export const SettingsMenu = lazyPart<{ className?: string | undefined }>(
  () => import('./settings-menu').then((menu) => menu.SettingsMenu),
  ({ className }) => (
    <SettingsButton className={className} aria-disabled="true" onPointerEnter={() => void SettingsMenu.load()} />
  ),
  { onSight: false },
);
