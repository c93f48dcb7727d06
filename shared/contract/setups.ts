import { z } from 'zod';
import { spaces } from '../enums';
import { maximumNameLength, maximumNotesLength } from '../enums/limits';
import { takes, tells } from './channel';
import type { SetupList, SetupView, UnreconciledSetup } from './setup';

/** The id of a setup. */
export const setupId = z.uuid();
export const space = z.enum(spaces);

export const setupsContract = {
  channels: {
    'setups.list': takes(z.object({ space })).answers<SetupList>(),
    'setups.create': takes(z.object({ space })).answersOrFails<SetupView>(),
    'setups.open': takes(z.object({ id: setupId })).answersOrFails<SetupView>(),
    'setups.rename': takes(
      z.object({ id: setupId, name: z.string().trim().min(1).max(maximumNameLength) }),
    ).answersOrFails<SetupView>(),
    /** An empty text removes the notes. */
    'setups.note': takes(
      z.object({ id: setupId, notes: z.string().max(maximumNotesLength) }),
    ).answersOrFails<SetupView>(),
    'setups.delete': takes(z.object({ id: setupId })).answersOrFails<null>(),
    'setups.restore': takes(z.object({ id: setupId })).answersOrFails<SetupView>(),
    'setups.showFile': takes(
      z.object({ space, id: setupId.exactOptional(), fileName: z.string().max(300).exactOptional() }),
    ).answersOrFails<null>(),
  },
  events: {
    'setup.changed': tells<SetupView>(),
    /** Sent once, shortly after the start, if there are any. */
    'setups.unreconciled': tells<readonly UnreconciledSetup[]>(),
  },
};
