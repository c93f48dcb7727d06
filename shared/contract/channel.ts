/** Parses an `unknown` argument and throws at a malformed one; every zod schema does. */
export interface RequestSchema<Request> {
  parse(value: unknown): Request;
}

/**
 * A channel: the parser of its argument, and the type of its answer. A fallible channel answers with a `Result`, so that
 * its expected failures cross the bridge as values.
 */
export interface ChannelDefinition<Request, Answer, Fallible extends boolean = boolean> {
  readonly request: RequestSchema<Request>;
  readonly fallible: Fallible;
  readonly answer?: Answer;
}

/** An event that the main process sends to the page. */
export interface EventDefinition<Value> {
  readonly value?: Value;
}

/** The channels and events of a feature. Channels and events are named `feature.verb`, each once in the whole app. */
export interface FeatureContract {
  readonly channels: Readonly<Record<string, ChannelDefinition<unknown, unknown>>>;
  readonly events?: Readonly<Record<string, EventDefinition<unknown>>>;
}

/** A channel that takes one argument: `takes(schema).answers<Answer>()`, or `answersOrFails` when it can fail. */
export function takes<Request>(request: RequestSchema<Request>) {
  return {
    answers: <Answer>(): ChannelDefinition<Request, Answer, false> => ({ request, fallible: false }),
    answersOrFails: <Answer>(): ChannelDefinition<Request, Answer, true> => ({ request, fallible: true }),
  };
}

/** A channel without an argument. Rejects an argument without zod. */
export const takesNothing = takes<undefined>({
  parse(value) {
    if (value !== undefined) throw new TypeError('This channel takes no argument.');
    return undefined;
  },
});

/** An event with its value. */
export function tells<Value>(): EventDefinition<Value> {
  return {};
}

/** Values that cross the bridge are read-only at every depth. */
export type DeepReadonly<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T;
