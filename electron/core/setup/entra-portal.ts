import type { EntraPortal } from '../../../shared/contract';
import type { Facts } from './facts';

/** The form of Entra's provisioning pages that the guide shows: today's, unless the administrator chose another. */
export function portalOf({ portal }: Facts): EntraPortal {
  return portal ?? 'newConfiguration';
}
