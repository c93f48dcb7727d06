import type { PolicyName } from '../../shared/contract';
import { useApp } from './store';

/** Whether the organization sets this value, so that the page only shows it. */
export function useIsSetByPolicy(policy: PolicyName): boolean {
  return useApp((app) => app.start?.policies.inEffect.some(({ name }) => name === policy) ?? false);
}
