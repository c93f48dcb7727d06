export { openFileCheck } from './actions';
export { FileCheckButton, FileCheckLayer } from './file-check';
export { checking } from './state';
