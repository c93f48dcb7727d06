// A module, so that it can be imported for its effect.
export {};

const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } };

/**
 * By default, zod compiles a function for each schema, which takes longer than it saves here: reading ten thousand records
 * takes a third more time with it. `z.config` does the same, but loads zod, which the start does without.
 */
shared.__zod_globalConfig ??= {};
shared.__zod_globalConfig.jitless = true;
