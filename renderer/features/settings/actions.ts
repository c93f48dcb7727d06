import type { Settings } from '../../../shared/contract';
import { attempt } from '../../lib/actions';
import { loadLocale } from '../../lib/locale';
import { change, initialState, state } from '../../lib/store';

/** Shown at once; the main process stores it, and says if it could not. */
export async function changeSettings(wanted: Partial<Settings>): Promise<void> {
  await adoptSettings({ ...state().settings, ...wanted });
  await attempt((main) => main['settings.change'](wanted));
}

/** What was last said to screen readers was said in the language of before: it goes with that. */
export async function adoptSettings(settings: Settings): Promise<void> {
  await loadLocale(settings.locale);
  const same = settings.locale === state().settings.locale;
  change(same ? { settings } : { settings, announcement: initialState.announcement });
}
