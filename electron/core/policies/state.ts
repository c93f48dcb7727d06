import type { Policies, PoliciesView } from '../../../shared/contract';

/** The policies of this run: their values, where they are from, and what was ignored of them. */
export interface PolicyState extends PoliciesView {
  readonly current: Policies;
}

export const noPolicies: PolicyState = { current: {}, inEffect: [], problems: [] };
