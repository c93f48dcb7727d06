export { AbandonDialog } from './abandon-dialog';
export { OutageCallout } from './outage-callout';
export { keptToken, usableUntil } from './previous-token';
export { Renewal } from './renewal';
