import { change, state } from '../../lib/store';

/** Opens the page; leaving it leads back to where it was opened. */
export function showAbout(): void {
  const { route } = state();
  // Opened from this page, the settings lead back to it.
  if (route.page === 'settings' && route.from.page === 'about') change({ route: route.from, notice: null });
  else if (route.page === 'about') change({ route: { page: 'about', from: route.from }, notice: null });
  else change({ route: { page: 'about', from: route }, notice: null });
}

export function showLicences(): void {
  const { route } = state();
  if (route.page === 'about') change({ route: { ...route, part: 'licences' }, notice: null });
}

/** Goes back from the licences, or from the page to where it was opened. */
export function leaveAbout(): void {
  const { route } = state();
  if (route.page !== 'about') return;
  change({ route: route.part ? { page: 'about', from: route.from } : route.from, notice: null });
}
