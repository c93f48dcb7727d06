export { AbandonDialog } from './abandon-dialog';
export { LateCallout } from './late';
export { keptToken } from './previous-token';
export { Renewal } from './renewal';
