import { change, state } from '../../lib/store';

/** Opens the reference; leaving it leads back to where it was opened. */
export function showReference(): void {
  const { route } = state();
  const isOpenable =
    route.page !== 'reference' &&
    route.page !== 'provisioningLog' &&
    route.page !== 'settings' &&
    route.page !== 'about';
  if (isOpenable) change({ route: { page: 'reference', from: route }, notice: null });
}

export function leaveReference(): void {
  const { route } = state();
  if (route.page === 'reference') change({ route: route.from, notice: null });
}
