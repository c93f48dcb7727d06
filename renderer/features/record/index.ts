import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { RecordArea } from './record-area';
export { RecordCard } from './record-card';

export { RecordStyle } from './record-style';

export const RecordPage = lazyPart(() => import('./page').then((page) => page.RecordPage), Loading);
