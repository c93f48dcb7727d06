import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { FaultsMenu } from './lazy-menu';

export const PracticeEntra = lazyPart(
  () => import('./entra/practice-entra').then((part) => part.PracticeEntra),
  Loading,
);
