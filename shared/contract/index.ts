/**
 * Everything that crosses the bridge between the main process and the page: types only, no code, and no type that could
 * carry a token. A channel's argument arrives in the main process as `unknown` and is parsed there (`handlers.ts`).
 */
export type * from './app';
export type * from './attribute-mappings';
export type * from './automatic-copies';
export type * from './backup';
export type * from './channels';
export type * from './check';
export type * from './connection-test';
export type * from './copies';
export type * from './failure';
export type * from './mapping-findings';
export type * from './mapping-preview';
export type * from './org-id';
export type * from './practice-provisioning';
export type * from './preflight';
export type * from './record-document';
export type * from './renewal';
export type * from './restore';
export type * from './setup';
export type * from './strip';
export type * from './synchronization-schema';
export type * from './upkeep';
export type * from './workbench';
