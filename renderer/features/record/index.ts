import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { RecordCard } from './record-card';

export const RecordPage = lazyPart(() => import('./page').then((page) => page.RecordPage), Loading);
