import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { DuplicatesCard } from './duplicates-card';
export { Preflight } from './page';
export { TurnOnStep } from './turn-on-step';

export const DuplicateCheck = lazyPart(() => import('./duplicate-check').then((page) => page.DuplicateCheck), Loading);
