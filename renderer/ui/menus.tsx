import { later } from '../lib/lazy-page';
import { FaultsButton, SettingsButton } from './menu-buttons';

/** Menus whose button is there at once. What it opens follows a moment later, and only then can it be pressed. */
export const SettingsMenu = later<{ className: string }>(
  () => import('../features/settings/settings-menu').then((menu) => menu.SettingsMenu),
  ({ className }) => (
    <SettingsButton className={className} aria-disabled="true" onPointerEnter={() => void SettingsMenu.load()} />
  ),
  false,
);
export const FaultsMenu = later<object>(
  () => import('../features/practice/faults-menu').then((menu) => menu.FaultsMenu),
  () => <FaultsButton aria-disabled="true" onPointerEnter={() => void FaultsMenu.load()} />,
  false,
);
