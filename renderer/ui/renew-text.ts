import type { SetupView } from '../../shared/contract';

/** What a button says that leads to the renewal. */
export function renewText({ renewal }: Pick<SetupView, 'renewal'>): 'renewal.start' | 'renewal.continue' {
  return renewal ? 'renewal.continue' : 'renewal.start';
}
