import type { contracts } from './all';
import type { ChannelDefinition, DeepReadonly, EventDefinition } from './channel';
import type { Result } from './failure';
import type { RestoreView } from './restore';

type Contracts = typeof contracts;
/** The name of a feature: its folder on both sides. */
export type FeatureName = keyof Contracts;

type Intersection<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type ChannelDefinitions = Intersection<Contracts[FeatureName]['channels']>;
type EventDefinitions = Intersection<Extract<Contracts[FeatureName], { events: unknown }>['events']>;

/** The call of a channel: its one argument, if it takes any, and its answer. */
type Call<Definition> =
  Definition extends ChannelDefinition<infer Request, infer Answer, infer Fallible>
    ? undefined extends Request
      ? () => Crossing<Answer, Fallible>
      : (request: DeepReadonly<Request>) => Crossing<Answer, Fallible>
    : never;
type Crossing<Answer, Fallible> = Fallible extends true ? Result<Answer> : Answer;

/** Channel -> signature. Each takes at most one argument and answers with a promise. */
export type Channels = { readonly [C in keyof ChannelDefinitions]: Call<ChannelDefinitions[C]> };
export type Channel = keyof Channels;
/** The channels that the page can call. */
export type PageChannel = Exclude<Channel, 'restore.drop' | 'provisioningLog.drop'>;

/** The events that the main process sends to the page. */
export type Events = {
  readonly [E in keyof EventDefinitions]: EventDefinitions[E] extends EventDefinition<infer Value> ? Value : never;
};
export type EventName = keyof Events;

/** A file that was dropped on the window: a `File` of the DOM, whose types are not available in this folder. */
export interface DroppedFile {
  readonly name: string;
}

/** What the preload puts on `window.bridge`. */
export type Bridge = {
  readonly [C in PageChannel]: (...request: Parameters<Channels[C]>) => Promise<ReturnType<Channels[C]>>;
} & {
  /** Opens files that were dropped on the window. The preload reads their paths, so the page cannot name any. */
  openDropped(files: readonly DroppedFile[]): Promise<Result<RestoreView>>;
  /** Whether one of the dropped files is Entra's provisioning log, which can then be read. */
  dropLog(files: readonly DroppedFile[]): Promise<boolean>;
  /** Returns a function that ends the subscription. */
  on<E extends EventName>(event: E, listener: (value: Events[E]) => void): () => void;
};
