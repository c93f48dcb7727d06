import type { ChannelDefinition, FeatureContract } from '../../shared/contract/channel';
import type { Services } from './services';

/** Answers a channel. The return value is ignored where the answer is `null`. */
type Handler<Definition> =
  Definition extends ChannelDefinition<infer Request, infer Answer>
    ? (request: Request) => [Answer] extends [null] ? unknown : Answer | Promise<Answer>
    : never;

type Handlers<Contract extends FeatureContract> = {
  readonly [C in keyof Contract['channels']]: Handler<Contract['channels'][C]>;
};

/** A feature that runs. */
export interface Feature<Contract extends FeatureContract = FeatureContract> {
  /** One for each channel. A FailureError thrown by a fallible one is answered as its failure. */
  readonly handlers: Handlers<Contract>;
  /** Called shortly after the start of the app, for features that the container lists. */
  started?(): void;
  /** Called at quitting: aborts running work and closes open resources. */
  dispose?(): unknown;
}

export interface FeatureDefinition<Contract extends FeatureContract = FeatureContract> {
  readonly contract: Contract;
  create(services: Services): Feature<Contract>;
}

/**
 * Defines a feature: its contract, and how it is created from the shared services. The container loads it at the first call
 * of one of its channels.
 */
export function defineFeature<Contract extends FeatureContract>(
  contract: Contract,
  create: (services: Services) => Feature<Contract>,
): FeatureDefinition<Contract> {
  return { contract, create };
}
