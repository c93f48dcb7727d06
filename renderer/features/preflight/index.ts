import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { DuplicatesCard, DuplicatesReminder } from './duplicates-card';
export { Preflight } from './page';

export const DuplicateCheck = lazyPart(() => import('./duplicate-check').then((page) => page.DuplicateCheck), Loading);
