export { ConnectionTest } from './connection-test';
export { followProgress } from './progress';
export { TestAllButton, TestAllState } from './test-all';
export { followTestAll } from './test-all-progress';
export { TestChecks } from './test-checks';
export { TestFooter } from './test-footer';
