import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { readDroppedLog } from './actions';
export { ExplainButton, ExplainCard } from './open';

export const ProvisioningLogPage = lazyPart(() => import('./page').then((page) => page.ProvisioningLogPage), Loading);
