import { z } from 'zod';
import { entraTestResults } from '../enums';
import { takes, takesNothing, tells } from './channel';
import type { SetupView } from './setup';
import { setupId } from './setups';
import { tokenSlot } from './sign-in';

export interface ClipboardView {
  /** ISO 8601 moment at which the Secret Token leaves the clipboard; null: it holds no token of this app. */
  readonly clearsAt: string | null;
  /** The token was excluded from clipboard histories. */
  readonly hiddenFromHistory: boolean;
}

export const handOverContract = {
  channels: {
    'handover.copyToken': takes(z.object({ id: setupId, token: tokenSlot })).answersOrFails<SetupView>(),
    'handover.clearClipboard': takesNothing.answers<null>(),
    /** For a pending token, `renewal.confirm` then replaces the current one. */
    'handover.entraTested': takes(
      z.object({ id: setupId, result: z.enum(entraTestResults), token: tokenSlot }),
    ).answersOrFails<SetupView>(),
    'handover.takeBackEntraTest': takes(z.object({ id: setupId, token: tokenSlot })).answersOrFails<SetupView>(),
  },
  events: {
    'clipboard.changed': tells<ClipboardView>(),
  },
};
