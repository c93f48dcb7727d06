import type { BuildView } from '../../../shared/contract';

interface BuildFacts extends BuildView {
  /** The version of the official Electron that package.json names. */
  readonly electron: string;
  /** As in package.json; the addresses can be placeholders. */
  readonly homepage: string;
  readonly releaseFeed: string;
}

/** Written by the build: `scripts/lib/build-facts.mjs`. */
declare const __BUILD_FACTS__: BuildFacts;

/** What this build was made of. */
export const buildFacts: BuildFacts = __BUILD_FACTS__;
