export { openLog } from './actions';
export { LogLayer } from './layer';
