import type { SetupView } from '../../shared/contract';

/** The token in use is of no use any more, or gone, or a new one is on its way: that comes before everything else. */
export function needsRenewal({ renewable, renewal, late, token }: SetupView): boolean {
  return renewal !== null || (renewable && (late !== null || token?.place === 'missing'));
}

/** What a button says that leads to the renewal. */
export function renewText({ renewal }: Pick<SetupView, 'renewal'>): 'renewal.start' | 'renewal.continue' {
  return renewal ? 'renewal.continue' : 'renewal.start';
}
