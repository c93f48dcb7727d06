/**
 * Everything that crosses the bridge between the main process and the page, as types: no code, and no type that could carry a
 * token. The schemas are in the features' own files (`sign-in.ts`, …), which the page never imports.
 */
export type * from '../enums';
export type * from '../enums/entra-scripts';
export type * from '../enums/files';
export type * from './attribute-mappings';
export type * from './automatic-copies';
export type * from './backup';
export type * from './bridge';
export type * from './connection-checks';
export type * from './connection-test';
export type * from './copies';
export type * from './desktop';
export type * from './entra-scripts';
export type * from './failure';
export type * from './file-check';
export type * from './file-failure';
export type * from './hand-over';
export type * from './log';
export type * from './mapping-findings';
export type * from './mapping-preview';
export type * from './mappings';
export type * from './org-id';
export type * from './orphaned-tokens';
export type * from './practice';
export type * from './practice-provisioning';
export type * from './preflight';
export type * from './preflight-view';
export type * from './provisioning-log';
export type * from './record';
export type * from './reminders';
export type * from './renewal';
export type * from './renewal-view';
export type * from './restore';
export type * from './result-check';
export type * from './saved-file';
export type * from './settings';
export type * from './setup';
export type * from './setup-events';
export type * from './sign-in';
export type * from './start';
export type * from './synchronization-schema';
export type * from './test-all';
export type * from './titlebar';
export type * from './tokens';
