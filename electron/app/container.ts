import type { FeatureName } from '../../shared/contract/bridge';
import { attempt, FailureError } from '../core/lib/failure';
import { type Lazy, lazy } from '../core/lib/lazy';
import type { Feature, FeatureDefinition } from '../services/feature';
import type { Services } from '../services/services';

interface Loaded {
  readonly definition: FeatureDefinition;
  readonly feature: Feature;
}

/** Holds the features of this run: creates each on first use, answers its channels, and disposes of all at the end. */
export class Container {
  readonly #services: Services;
  readonly #load: (name: FeatureName) => Promise<FeatureDefinition>;
  readonly #onUnexpected: (channel: string, thrown: unknown) => void;
  readonly #features = new Map<FeatureName, Lazy<Loaded>>();

  /** @param onUnexpected called for each error of a channel that is no expected failure */
  constructor(
    services: Services,
    load: (name: FeatureName) => Promise<FeatureDefinition>,
    onUnexpected: (channel: string, thrown: unknown) => void = () => undefined,
  ) {
    this.#services = services;
    this.#load = load;
    this.#onUnexpected = onUnexpected;
  }

  async feature(name: FeatureName): Promise<Feature> {
    return (await this.#get(name)()).feature;
  }

  /**
   * Parses the request of a channel and answers it. A fallible channel answers with a `Result`.
   * @throws the schema's error for a malformed request; any unexpected error of a channel that is not fallible
   */
  async answer(name: FeatureName, channel: string, request: unknown): Promise<unknown> {
    try {
      return await this.#answer(name, channel, request);
    } catch (thrown) {
      this.#onUnexpected(channel, thrown);
      throw thrown;
    }
  }

  async #answer(name: FeatureName, channel: string, request: unknown): Promise<unknown> {
    const { definition, feature } = await this.#get(name)();
    const { channels } = definition.contract;
    const channelDefinition = Object.hasOwn(channels, channel) ? channels[channel] : undefined;
    const handler = feature.handlers[channel] as (request: unknown) => unknown;
    if (!channelDefinition) throw new Error(`no such channel: ${channel}`);
    const parsed = channelDefinition.request.parse(request);
    const run = async () => (await handler(parsed)) ?? null;
    if (!channelDefinition.fallible) return run();
    return attempt(() =>
      run().catch((thrown: unknown) => {
        if (!(thrown instanceof FailureError)) this.#onUnexpected(channel, thrown);
        throw thrown;
      }),
    );
  }

  /** Disposes of every feature of this run. Never rejects. */
  async dispose(): Promise<void> {
    const loaded = [...this.#features.values()].flatMap((feature) => feature.loaded ?? []);
    await Promise.allSettled(loaded.map(async (one) => (await one).feature.dispose?.()));
  }

  #get(name: FeatureName): Lazy<Loaded> {
    const known = this.#features.get(name);
    if (known) return known;
    const made = lazy(async () => {
      const definition = await this.#load(name);
      return { definition, feature: definition.create(this.#services) };
    });
    this.#features.set(name, made);
    return made;
  }
}
