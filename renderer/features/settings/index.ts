export { adoptSettings } from './actions';
export { SettingsMenu } from './lazy-menu';
