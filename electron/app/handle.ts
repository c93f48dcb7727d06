import { z } from 'zod';
import type { Channel, Channels } from '../../shared/contract';

type Answer<C extends Channel> = ReturnType<Channels[C]> | Promise<ReturnType<Channels[C]>>;
type Ask<C extends Channel> = Parameters<Channels[C]>[0];

/** What stands behind a channel: its argument is parsed from `unknown`, then the work is done. */
export interface Handler<C extends Channel> {
  parse(ask: unknown): Ask<C>;
  run(ask: Ask<C>): Answer<C>;
}

export type Handlers = { readonly [C in Channel]: Handler<C> };

/** The id of a setup. */
export const id = z.uuid();

/** A handler whose argument is what the schema makes of it. */
export function on<A, R>(schema: z.ZodType<A>, run: (ask: A) => R) {
  return { parse: (ask: unknown): A => schema.parse(ask), run };
}

/** The bridge answers with null where there is nothing to say. */
export async function nothing(work: unknown): Promise<null> {
  await work;
  return null;
}
