import { CheckDialog } from '../features/file-check/button';
import { later } from '../lib/lazy-page';
import { loadLocale } from '../lib/locale';
import { Loading } from '../ui/loading';
import { FaultsMenu, SettingsMenu } from '../ui/menus';

/** Every page but the welcome, which is what most people see first. */
export const Setup = later(() => import('./setup-page').then((page) => page.Setup), Loading);
export const Reference = later(() => import('../features/reference/page').then((page) => page.Reference), Loading);
export const Workbench = later(() => import('../features/workbench/page').then((page) => page.WorkbenchPage), Loading);
export const RecordPage = later(() => import('../features/record/page').then((page) => page.RecordPage), Loading);
export const Restore = later(() => import('../features/restore/page').then((page) => page.RestorePage), Loading);
/** Over every page, and nothing until it is loaded. */
export const RestoreLayer = later(
  () => import('../features/restore/layer').then((layer) => layer.RestoreLayer),
  () => null,
  false,
);
export const SetupsPage = later(
  () => import('../features/setups/setups-page').then((page) => page.SetupsPage),
  Loading,
);

/** Whoever opens it before the rest of the code is there sees it a moment later. */
export const CopiesDialog = later(
  () => import('../features/copies/dialog').then((copies) => copies.CopiesDialog),
  () => null,
  false,
);
export const AutomaticCopiesDialog = later(
  () => import('../features/copies/automatic-dialog').then((copies) => copies.AutomaticCopiesDialog),
  () => null,
  false,
);

/** Loads all that was left out of the start, so that nobody waits for it at the next step. */
export async function loadEverything(): Promise<void> {
  const parts = [
    SettingsMenu,
    FaultsMenu,
    Setup,
    Reference,
    SetupsPage,
    Workbench,
    RecordPage,
    CopiesDialog,
    CheckDialog,
    Restore,
    RestoreLayer,
    AutomaticCopiesDialog,
  ];
  await Promise.all(parts.map((part) => part.load()));
  await loadLocale('zh-CN');
}
