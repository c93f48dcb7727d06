import { z } from 'zod';
import { signInMethods, tokenSlots, tokenStorages } from '../enums';
import { takes, takesNothing } from './channel';
import type { SetupView } from './setup';
import { setupId } from './setups';

/** The slot of the token; absent: the current one. */
export const tokenSlot = z.enum(tokenSlots).exactOptional();

export interface SignInLink {
  readonly url: string;
  /** The host and port at which the sign-in ends, if another program listens there; else null. */
  readonly takenPort: string | null;
}

export const signInContract = {
  channels: {
    /**
     * Resolves when the sign-in has ended; `signIn.cancel` ends it. For a `renewable` setup, each of the three methods stores
     * a pending token and keeps the current one.
     */
    'signIn.start': takes(
      z.object({ id: setupId, method: z.enum(signInMethods).exclude(['paste']) }),
    ).answersOrFails<SetupView>(),
    'signIn.cancel': takesNothing.answers<null>(),
    /** A fresh authorization address for the third method; valid until used, replaced, or ten minutes have passed. */
    'signIn.link': takes(z.object({ id: setupId })).answersOrFails<SignInLink>(),
    /** The main process reads the clipboard itself: the pasted address never enters the page. */
    'signIn.paste': takes(z.object({ id: setupId })).answersOrFails<SetupView>(),
    'token.save': takes(z.object({ id: setupId, location: z.enum(tokenStorages) })).answersOrFails<SetupView>(),
    'account.accept': takes(z.object({ id: setupId, token: tokenSlot })).answersOrFails<SetupView>(),
  },
};
