export { Preflight } from './page';
