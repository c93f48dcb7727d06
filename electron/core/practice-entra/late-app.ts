import { notFound, unauthorized } from './graph-error';
import type { EnterpriseApp, EntraState } from './state';

/** Seconds after the application was added. */
const found = 15;
const steady = 30;
const authorized = 30;
const hasTemplates = 40;

function age(state: EntraState, app: EnterpriseApp): number {
  return (state.now().getTime() - app.createdAt) / 1000;
}

/** With `servicePrincipalLate`, a new application is not found at first, then by every second request. @throws GraphError 404 */
export function mustBeFound(state: EntraState, app: EnterpriseApp): void {
  if (!state.faults.has('servicePrincipalLate') || age(state, app) >= steady) return;
  app.seen += 1;
  if (age(state, app) < found || app.seen % 2 === 1) throw notFound(app.id);
}

/** @throws GraphError 401 while `unauthorizedWhileNew` is on and the application is new */
export function mustBeAuthorized(state: EntraState, app: EnterpriseApp): void {
  if (state.faults.has('unauthorizedWhileNew') && age(state, app) < authorized) throw unauthorized();
}

export function templatesAreThere(state: EntraState, app: EnterpriseApp): boolean {
  if (state.faults.has('noTemplate')) return false;
  return !state.faults.has('servicePrincipalLate') || age(state, app) >= hasTemplates;
}
