/** The names of the contract, made at build time (`scripts/contract-names.mjs`), so that no schema is loaded for them. */
declare module 'virtual:contract-names' {
  import type { Channel, EventName, FeatureName } from '../../shared/contract/bridge';

  export const channelNames: Readonly<Record<FeatureName, readonly Channel[]>>;
  export const eventNames: readonly EventName[];
}
