import type { Settings } from '../../../shared/contract';
import { setDateRegion } from '../../../shared/texts/environment';
import { announce, attempt } from '../../lib/actions';
import { loadLocale } from '../../lib/locale';
import { change, initialState, state } from '../../lib/store';

/** Applies a setting at once; the main process stores it, or reports a failure. */
export async function changeSettings(wanted: Partial<Settings>): Promise<void> {
  await adoptSettings({ ...state().settings, ...wanted });
  await attempt((main) => main['settings.change'](wanted));
}

/** Opens the page of the settings; leaving it leads back to where it was opened. */
export function showSettings(): void {
  const { route } = state();
  if (route.page === 'settings') return;
  // Opened from the settings, About leads back to them.
  const isBelow = route.page === 'about' && route.from.page === 'settings';
  change({ route: isBelow ? route.from : { page: 'settings', from: route }, notice: null });
}

export function leaveSettings(): void {
  const { route } = state();
  if (route.page === 'settings') change({ route: route.from, notice: null });
}

/** Removes the last announcement, which is in the previous language. Announces another size, which keys can set on any page. */
export async function adoptSettings(settings: Settings): Promise<void> {
  await loadLocale(settings.locale);
  setDateRegion(settings.dateRegion);
  const { locale, zoom } = state().settings;
  change(settings.locale === locale ? { settings } : { settings, announcement: initialState.announcement });
  if (settings.zoom !== zoom) announce('settings.zoom.announce', { percent: settings.zoom });
}
