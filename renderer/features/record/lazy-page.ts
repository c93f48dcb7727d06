import { later } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

/** The page of a setup's record, loaded when it is opened. */
export const RecordPage = later(() => import('./page').then((page) => page.RecordPage), Loading);
