import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export const WorkbenchPage = lazyPart(() => import('./page').then((page) => page.WorkbenchPage), Loading);
