export { followProgress } from './actions';
export { ConnectionTest } from './connection-test';
export { TestAllButton, TestAllState } from './test-all';
export { followTestAll } from './test-all-actions';
export { TestChecks } from './test-checks';
export { TestFooter } from './test-footer';
