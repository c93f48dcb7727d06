export { FaultsMenu } from './lazy-menu';
