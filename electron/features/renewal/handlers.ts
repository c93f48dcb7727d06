import { z } from 'zod';
import type { Channel } from '../../../shared/contract';
import { type Handlers, id, on } from '../../app/handle';
import { attempt } from '../../core/lib/failure';
import type { Testing } from '../connection-test/testing';
import type { Renewals } from './renewals';

interface RenewalParts {
  readonly renewals: Renewals;
  readonly testing: Testing;
}

type RenewalChannel = Extract<Channel, `renewal.${string}`>;

/** What a renewal is asked for by itself; the rest are the channels of a setup, with the token that is meant. */
export function renewalHandlers({ renewals, testing }: RenewalParts): Pick<Handlers, RenewalChannel> {
  return {
    'renewal.entraFailed': on(z.object({ id }), (ask) => attempt(() => renewals.entraFailed(ask.id))),
    'renewal.confirm': on(z.object({ id, keepPrevious: z.boolean() }), (ask) =>
      attempt(() => renewals.confirm(ask.id, ask.keepPrevious)),
    ),
    'renewal.abandon': on(z.object({ id }), (ask) =>
      attempt(() => {
        testing.cancel(ask.id);
        return renewals.abandon(ask.id);
      }),
    ),
    'renewal.keepPrevious': on(z.object({ id, days: z.literal([1, 7, 30]) }), (ask) =>
      attempt(() => renewals.keepPrevious(ask.id, ask.days)),
    ),
    'renewal.forgetPrevious': on(z.object({ id }), (ask) => attempt(() => renewals.forgetPrevious(ask.id))),
  };
}
