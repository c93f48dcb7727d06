import type { Settings } from '../../../shared/contract';
import { attempt } from '../../lib/actions';
import { loadLocale } from '../../lib/locale';
import { change, initialState, state } from '../../lib/store';

/** Shown at once; the main process stores it, and `settings.changed` brings what it made of it. */
export async function changeSettings(wanted: Partial<Settings>): Promise<void> {
  await adoptSettings({ ...state().settings, ...wanted });
  await attempt(async (main) => ({ ok: true, value: await main['settings.change'](wanted) }));
}

/** What was last said to screen readers was said in the language of before: it goes with that. */
export async function adoptSettings(settings: Settings): Promise<void> {
  await loadLocale(settings.locale);
  const same = settings.locale === state().settings.locale;
  change(same ? { settings } : { settings, announcement: initialState.announcement });
}
