import { z } from 'zod';
import { type KeepDays, keepDays, type TokenSlot } from '../enums';
import { takes } from './channel';
import type { SetupView } from './setup';
import { setupId } from './setups';

export type { KeepDays, TokenSlot };

/** Channels for renewals only; a renewal also uses those of a setup, with the token's slot. */
export const renewalContract = {
  channels: {
    /** Entra accepted the pending token, and it was saved there: it becomes the current one. */
    'renewal.confirm': takes(z.object({ id: setupId, keepPrevious: z.boolean() })).answersOrFails<SetupView>(),
    'renewal.abandon': takes(z.object({ id: setupId })).answersOrFails<SetupView>(),
    'renewal.keepPrevious': takes(z.object({ id: setupId, days: z.literal(keepDays) })).answersOrFails<SetupView>(),
    'renewal.forgetPrevious': takes(z.object({ id: setupId })).answersOrFails<SetupView>(),
  },
};
