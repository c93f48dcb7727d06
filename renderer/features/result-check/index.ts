import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export const CheckResult = lazyPart(() => import('./check-result').then((page) => page.CheckResult), Loading);
