import { lazyPart } from '../../lib/lazy-page';
import { Loading } from '../../ui/loading';

export { adoptSettings, showSettings } from './actions';
export { SettingsMenu } from './lazy-menu';
export { PolicyNotice } from './policy-notice';

export const SettingsPage = lazyPart(() => import('./page').then((page) => page.SettingsPage), Loading);
