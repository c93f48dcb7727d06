import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { showAbout } from './open';

export const AboutPage = lazyPart(() => import('./about').then((about) => about.About), Loading);
